/// Turns records into tokens: normalizes, segments, looks every word up and undoes disguises.
///
/// A tokenizer owns scratch memory and belongs to one worker; the vocabulary is shared.
package final class Tokenizer {
  private let normalizer = Normalizer(form: .nfkcCasefold)
  private let scanner: TokenScanner
  private let reader: DisguiseReader
  private let vocabulary: Vocabulary

  /// Whether ASCII text takes the general path too; for tests that compare the two.
  var usesGeneralPathOnly = false

  /// Makes a tokenizer for one worker.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    scanner = TokenScanner(vocabulary: vocabulary, segmenter: WordSegmenter())
    reader = DisguiseReader(vocabulary: vocabulary, scanner: scanner)
  }

  /// Reads valid UTF-8 into `text`, whose former contents are dropped. The bytes are not kept.
  package func tokenize(_ utf8: UnsafeRawBufferPointer, into text: TokenizedText) {
    precondition(utf8.count < Int(Int32.max) / 16, "a record is far under 128 MiB")
    normalizer.normalize(utf8, into: text.normalized)
    text.reset()
    scanner.scan(text.normalized, of: utf8, generalPathOnly: usesGeneralPathOnly)
    if vocabulary.isEmpty || scanner.odd.isEmpty {
      text.tokens.swapContents(with: scanner.tokens)
    } else {
      reader.read(text)
    }
  }

  /// Reads a string into `text`.
  package func tokenize(_ string: String, into text: TokenizedText) {
    var string = string
    string.withUTF8 { tokenize(UnsafeRawBufferPointer($0), into: text) }
  }

  /// The normalized spellings of the tokens of a text, as a vocabulary wants them; nothing is looked up.
  package static func words(of text: String) -> [[UInt8]] {
    let tokenized = TokenizedText()
    Tokenizer(vocabulary: VocabularyBuilder.empty).tokenize(text, into: tokenized)
    return tokenized.tokens.dropLast().map { token in
      Array(tokenized.normalized.stretch(Int(token.start)..<Int(token.end)))
    }
  }

  /// A normalized spelling without accents: "contraseña" gives "contrasena", "œuvre" gives "oeuvre".
  package static func accentFold(_ spelling: some Sequence<UInt8>) -> [UInt8] {
    AccentFolding.shared.fold(Array(spelling))
  }
}
