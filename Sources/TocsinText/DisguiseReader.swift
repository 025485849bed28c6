/// Undoes disguised spellings: a second reading of the places that the vocabulary does not explain.
///
/// A reading counts only if it ends in known words, and it is tried only where something is odd: an unknown word, a lone
/// letter, or a sign inside a word. Four kinds are tried, in this order:
///
/// 1. a run of lone letters with the same thing between them: "l e a v e", "p-a-s-s-p-o-r-t" (`+Runs`);
/// 2. digits and signs for letters: "p4$$port" (`+Leet`);
/// 3. a word in pieces: "pass.port" (`+Pieces`);
/// 4. one word in other letters: look-alikes, accents, stretched letters (`+Words`).
///
/// Every kind is bounded per token, so the whole pass is linear. One reader belongs to one tokenizer.
final class DisguiseReader {
  let vocabulary: Vocabulary
  /// The record being read, to which the tokens are written with disguises undone.
  var text = TokenizedText()
  /// The tokens as they were cut; the last is the sentinel.
  let tokens: GrowingMemory<Token>
  /// The tokens at which a disguise may start.
  private let odd: GrowingMemory<Int>
  let properties: CharacterTable
  /// How many tokens have been written or replaced.
  private var copied = 0
  /// Runs that start before this token have been tried.
  var runsTriedUpTo = 0
  /// Regions of letters and signs that start before this token have been tried.
  var regionsTriedUpTo = 0
  /// Whether the record is mostly in Latin letters, once that was asked.
  var isMostlyLatin: Bool?

  // Scratch of the single readings.
  var word: [UInt8] = []
  var otherWord: [UInt8] = []
  var run = LetterRun()
  var owners: [Int] = []
  let folding = AccentFolding.shared
  /// The word without accents, in `DisguiseReader+Honest`.
  let folded: UnsafeMutablePointer<UInt8>

  /// Makes a reader that accepts the words of a vocabulary and reads what a scan has put into the scanner.
  init(vocabulary: Vocabulary, scanner: TokenScanner) {
    self.vocabulary = vocabulary
    properties = scanner.properties
    tokens = scanner.tokens
    odd = scanner.odd
    let size = Vocabulary.longestWord + NormalizedText.padding
    folded = .allocate(capacity: size)
    folded.initialize(repeating: 0, count: size)
  }

  deinit { folded.deallocate() }

  /// Gives a text its tokens, with the disguised places rewritten.
  func read(_ text: TokenizedText) {
    self.text = text
    copied = 0
    runsTriedUpTo = 0
    regionsTriedUpTo = 0
    isMostlyLatin = nil
    var index = 0
    for place in odd.elements where place >= index { index = readPlace(place) }
    if copied == 0 { text.tokens.swapContents(with: tokens) } else { copy(upTo: tokens.count) }
  }

  /// Tries the readings of the place that starts with a token; returns the token to go on with.
  private func readPlace(_ index: Int) -> Int {
    let token = tokens[index]
    if index >= runsTriedUpTo, isLone(index), let next = readRun(index) { return next }
    // A word in pieces or with signs goes on after at most one byte that is not white space.
    let next = tokens[index + 1]
    if next.start - token.end <= 1, !next.flags.contains(.spaceBefore) {
      if index >= regionsTriedUpTo, mayBeLeet(token, next), let next = readLeet(index) { return next }
      if next.start > token.end, let next = readPieces(index) { return next }
    }
    if token.term == 0, token.flags.isDisjoint(with: [.numeric, .symbol, .emoji]) { readWord(index) }
    return index + 1
  }

  /// Whether a word with digits or signs for letters may start with two tokens.
  private func mayBeLeet(_ token: Token, _ next: Token) -> Bool {
    if next.start > token.end { return LeetAlphabet.isSign(byte(Int(token.end))) }
    return !token.flags.union(next.flags).isDisjoint(with: [.numeric, .symbol])
  }

  // MARK: Writing

  /// Puts one token in the place of a range of tokens.
  func replace(_ range: Range<Int>, with token: Token) {
    copy(upTo: range.lowerBound)
    text.tokens.append(token)
    copied = range.upperBound
  }

  /// Adds a further token to the place that was just replaced.
  func append(_ token: Token) { text.tokens.append(token) }

  /// Remembers the plain spelling of a rewritten token.
  func note(_ spelling: some Collection<UInt8>, for token: Token) {
    let start = UInt32(text.undoneSpellings.count)
    text.undoneSpellings.append(contentsOf: spelling)
    text.undone.append(
      TokenizedText.Undone(start: token.start, spelling: start..<UInt32(text.undoneSpellings.count)))
  }

  private func copy(upTo end: Int) {
    text.tokens.append(copied..<end, of: tokens)
    copied = end
  }

  // MARK: Looking

  /// The bytes between two neighbouring tokens.
  func gap(after index: Int) -> Range<Int> { Int(tokens[index].end)..<Int(tokens[index + 1].start) }

  /// A byte of the normalized text.
  func byte(_ offset: Int) -> UInt8 {
    assert(offset < text.normalized.count + NormalizedText.padding, "outside of the text")
    return text.normalized.base[offset]
  }

  /// The bytes of a range of the normalized text.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { text.normalized.stretch(range) }

  /// The code point at an offset of the normalized text.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    assert(offset <= text.normalized.count, "outside of the text")
    return UTF8Decoding.scalar(at: text.normalized.base + offset)
  }

  /// The flags that speak of what stands before a token.
  func flagsBefore(_ index: Int) -> TokenFlags {
    TokenFlags(rawValue: tokens[index].flags.rawValue & 0xFFFF)
  }

  /// The token that a range of tokens becomes.
  func rewritten(_ range: Range<Int>, found: UInt32, _ marks: TokenFlags) -> Token {
    var flags = flagsBefore(range.lowerBound).union(marks)
    if found & Vocabulary.aliasBit != 0 { flags.insert(.folded) }
    return Token(
      start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end,
      term: found & ~Vocabulary.aliasBit, flags: flags)
  }
}
