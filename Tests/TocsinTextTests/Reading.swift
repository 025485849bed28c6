@testable import TocsinText

/// A tokenized text and what tests ask of it.
struct Reading {
  /// Words of a small model; Spanish and French ones with accents have an alias without.
  static let vocabulary: Vocabulary = {
    var builder = VocabularyBuilder()
    for word in words {
      let term = builder.add(word.utf8)
      let folded = Tokenizer.accentFold(word.utf8)
      if folded != Array(word.utf8) { builder.addAlias(folded, of: term, kind: .folded) }
    }
    return builder.build()
  }()

  private static let words = """
    i a me my he she they you it us we am to at of the and in on is not no so took take takes keep kept passport passports
    leave cannot can't sex girl girls boss boys all money massage message pay paid trafficking traffic visa work worker
    home amy live please help email coworker seventeen eighteen yo years old ans años año niña mère élève contraseña escort
    escorts slave slaves call text book books good cool feel free cop cat police police come here see now tonight m p s u t l
    don cant seven teen teens young minor minors hotel room h2a h1b mp3 паспорт мама сор сос tel $ € % + 🍒 👧 24 17 18 7 fuck rape
    meet port pass need report usa
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  let text: TokenizedText
  let source: [UInt8]

  init(_ string: String, vocabulary: Vocabulary = Self.vocabulary) {
    self.init(string, tokenizer: Tokenizer(vocabulary: vocabulary))
  }

  init(_ string: String, tokenizer: Tokenizer) {
    text = TokenizedText()
    source = Array(string.utf8)
    tokenizer.tokenize(string, into: text)
  }

  var tokens: ContiguousArray<Token> { ContiguousArray(text.tokens.dropLast()) }
  var sentinel: Token { text.tokens[text.count] }

  /// The spelling each token was read as.
  var spellings: [String] { tokens.map(text.spelled) }

  /// Spellings with marks: `!` for undone disguises, `~` for folded accents, `?` for unknown words.
  var marked: String {
    tokens.map { token in
      var word = text.spelled(token)
      if token.term == 0, token.flags.isDisjoint(with: [.numeric, .symbol, .emoji]) { word += "?" }
      if token.flags.contains(.folded) { word = "~" + word }
      if token.flags.contains(.obfuscated) { word = "!" + word }
      return word
    }.joined(separator: " ")
  }

  /// The received text of each token.
  var received: [String] {
    tokens.indices.map { String(decoding: source[text.sourceRange(ofTokens: $0..<$0 + 1)], as: UTF8.self) }
  }
}
