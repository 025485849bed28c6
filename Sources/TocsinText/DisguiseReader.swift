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
struct DisguiseReader {
  let vocabulary: Vocabulary
  /// The record being read.
  var text = TokenizedText()
  /// Its normalized bytes and the padding.
  var bytes: [UInt8] = []
  /// The tokens as they were cut; the last is the sentinel.
  var tokens: ContiguousArray<Token> = []
  /// The tokens with disguises undone; used from the first rewritten place on.
  private var output: ContiguousArray<Token> = []
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

  /// Makes a reader that accepts the words of a vocabulary.
  init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Rewrites the disguised places of a text.
  mutating func read(_ text: TokenizedText) {
    self.text = text
    bytes = text.normalized.storage
    // The array must have one owner when the next record is written into it.
    defer { bytes = [] }
    swap(&tokens, &text.tokens)
    copied = 0
    runsTriedUpTo = 0
    regionsTriedUpTo = 0
    isMostlyLatin = nil
    var index = 0
    while index < tokens.count - 1 {
      index = firstOdd(from: index)
      if index < tokens.count - 1 { index = readPlace(index) }
    }
    if copied > 0 {
      copy(upTo: tokens.count)
      swap(&output, &text.tokens)
      output.removeAll(keepingCapacity: true)
    } else {
      swap(&tokens, &text.tokens)
    }
    tokens.removeAll(keepingCapacity: true)
  }

  /// The first token from a place on that no reading can pass over, or the sentinel.
  ///
  /// Passed over are words of two bytes and more that stand alone and are known, and longer ones of small ASCII letters
  /// only. Bounds: `tokens` ends with the sentinel, and `bytes` with padding.
  private func firstOdd(from start: Int) -> Int {
    let space = TokenFlags.spaceBefore.rawValue
    let signs = TokenFlags([.numeric, .symbol, .emoji]).rawValue
    return tokens.withUnsafeBufferPointer { tokens in
      bytes.withUnsafeBufferPointer { bytes in
        guard let token = tokens.baseAddress, let text = bytes.baseAddress else { return start }
        let end = tokens.count &- 1
        var index = start
        while index < end, token[index &+ 1].flags.rawValue & space != 0 {
          let length = Int(token[index].end &- token[index].start)
          if token[index].term != 0 {
            if length <= 1 { break }
          } else if length <= 4 || token[index].flags.rawValue & signs != 0
            || !WordShape.isSurelyPlain(text + Int(token[index].start), count: length)
          {
            break
          }
          index &+= 1
        }
        return index
      }
    }
  }

  /// Tries the readings of the place that starts with a token; returns the token to go on with.
  private mutating func readPlace(_ index: Int) -> Int {
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
  mutating func replace(_ range: Range<Int>, with token: Token) {
    copy(upTo: range.lowerBound)
    output.append(token)
    copied = range.upperBound
  }

  /// Adds a further token to the place that was just replaced.
  mutating func append(_ token: Token) { output.append(token) }

  /// Remembers the plain spelling of a rewritten token.
  mutating func note(_ spelling: some Collection<UInt8>, for token: Token) {
    let start = UInt32(text.undoneSpellings.count)
    text.undoneSpellings.append(contentsOf: spelling)
    text.undone.append(
      TokenizedText.Undone(start: token.start, spelling: start..<UInt32(text.undoneSpellings.count)))
  }

  private mutating func copy(upTo end: Int) {
    if copied == 0 { output.removeAll(keepingCapacity: true) }
    output.append(contentsOf: tokens[copied..<end])
    copied = end
  }

  // MARK: Looking

  /// The bytes between two neighbouring tokens.
  func gap(after index: Int) -> Range<Int> { Int(tokens[index].end)..<Int(tokens[index + 1].start) }

  /// A byte of the normalized text.
  func byte(_ offset: Int) -> UInt8 { bytes[offset] }

  /// The code point at an offset of the normalized text.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    UTF8Decoding.scalar(in: bytes, at: offset)
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
