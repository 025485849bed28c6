/// Looking up: one pass over the tokens after all have been cut.
extension TokenScanner {
  /// So many tokens ahead, the spelling in the vocabulary is asked for.
  private static let lead = 6

  /// Gives every token its term, and lists the tokens at which a disguise may start.
  ///
  /// The list holds every token for which a reading of `DisguiseReader` can have an effect, and few others:
  ///
  /// - an unknown word that is more than small ASCII letters, or in which a letter stands three times;
  /// - a token with a sign after it that may join or stand for a letter, or with digits or signs glued to it;
  /// - the first of three lone letters, or of two flags, unless it is a known word of several bytes.
  ///
  /// Bounds: the sentinel comes after the last token, and has no lone letter.
  func lookUp() {
    buffers.odd.removeAll()
    let (first, count) = (tokens.base, tokens.count &- 1)
    for index in 0..<count {
      if index &+ Self.lead < count { prefetchSpelling(of: first + (index &+ Self.lead)) }
      let token = first + index
      if token.pointee.flags.contains(.pending) { lookUp(token) }
      let isPlain =
        token.pointee.term != 0 && token.pointee.end &- token.pointee.start != 1
        && token[1].flags.contains(.spaceBefore)
      if !isPlain, isOdd(index) { buffers.odd.append(index) }
    }
  }

  @inline(__always)
  private func prefetchSpelling(of token: UnsafePointer<Token>) {
    if token.pointee.flags.contains(.pending) { vocabulary.prefetchSpelling(of: token.pointee.term) }
  }

  @inline(__always)
  private func lookUp(_ token: UnsafeMutablePointer<Token>) {
    let start = Int(token.pointee.start)
    let found = vocabulary.find(
      bytes + start, count: Int(token.pointee.end) &- start, hash: token.pointee.term)
    token.pointee.term = found & ~Vocabulary.aliasBit
    token.pointee.flags.remove(.pending)
    if found & Vocabulary.aliasBit != 0, token.pointee.flags.isDisjoint(with: .signs) {
      token.pointee.flags.insert(.folded)
    }
  }

  /// Whether a disguise may start at a token. A known word of several bytes with white space after it is never asked for.
  @inline(never)
  private func isOdd(_ index: Int) -> Bool {
    let (token, next) = (tokens[index], tokens[index + 1])
    if index + 2 < tokens.count, isGlued(token, next) || startsRun(index) { return true }
    return token.term == 0 && isOddWord(token)
  }

  /// Whether three tokens may be lone letters, or the first of two is a pictograph.
  private func startsRun(_ index: Int) -> Bool {
    guard mayBeLone(tokens[index]), mayBeLone(tokens[index + 1]) else { return false }
    return tokens[index].flags.contains(.emoji) || mayBeLone(tokens[index + 2])
  }

  /// Whether a token may be a single letter or digit, or a flag or sign that stands for one; see `DisguiseReader.isLone(_:)`.
  @inline(__always)
  private func mayBeLone(_ token: Token) -> Bool {
    let length = token.end &- token.start
    if length == 1 { return !token.flags.contains(.symbol) }
    let isSign = !token.flags.isDisjoint(with: .signs)
    guard length &- 1 <= 3 || isSign && length <= 12 else { return false }  // the sentinel has no length
    return bytes[Int(token.start)] >= 0x80 || isSign && bytes[Int(token.start) &+ 1] >= 0x80
  }

  /// Whether a word may go on with the next token, with one byte between at most.
  private func isGlued(_ token: Token, _ next: Token) -> Bool {
    guard next.start - token.end <= 1, !next.flags.contains(.spaceBefore) else { return false }
    if next.start == token.end {
      return !token.flags.union(next.flags).isDisjoint(with: [.numeric, .symbol])
    }
    let byte = bytes[Int(token.end)]
    return LeetAlphabet.isSign(byte) || DisguiseReader.isJoiner(byte)
  }

  /// Whether an unknown token is a word that may be spelled otherwise.
  @inline(__always)
  private func isOddWord(_ token: Token) -> Bool {
    token.flags.isDisjoint(with: .signs)
      && !WordShape.isSurelyPlain(bytes + Int(token.start), count: Int(token.end &- token.start))
  }
}

extension TokenFlags {
  /// What is not a word.
  static var signs: TokenFlags { [.numeric, .symbol, .emoji] }
}
