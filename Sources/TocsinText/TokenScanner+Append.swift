/// Appending tokens: each is looked up at once, and noted if a disguise may start at it or shortly before.
///
/// What is noted holds every token for which a reading of `DisguiseReader` can have an effect, and few others:
///
/// - an unknown word that is more than small ASCII letters, or in which a letter stands three times;
/// - a token with a sign after it that may join or stand for a letter, or with digits or signs glued to it;
/// - the first of three lone letters, or of two flags, unless it is a known word of several bytes before white space.
extension TokenScanner {
  /// Appends a word of small ASCII letters, whose term is not yet known; see ``settle(_:_:at:)``.
  @inline(__always)
  func append(_ word: SmallWord, at start: Int, _ flags: TokenFlags) {
    let index = tokens.count
    tokens.append(Token(start, start &+ word.count, .empty, flags))
    if !flags.contains(.spaceBefore) { noteGlued(index) }
    if word.count == 1 { noteRun(endingAt: index) }
  }

  /// Gives a word of small ASCII letters the term of the slot that its hash leads to, or of one behind that.
  @inline(__always)
  func settle(_ home: VocabularySlot, _ word: SmallWord, at index: Int) {
    let slot = vocabulary.slot(of: word.hash, from: home)
    let token = tokens.base + index
    token.pointee.term = slot.term
    if slot.isAlias { token.pointee.flags.insert(.folded) }
    if slot.isEmpty, WordShape.hasTriple(bytes + Int(token.pointee.start), count: word.count) {
      noteOdd(index)
    }
  }

  /// Appends a token that is spelled as the text is.
  @inline(__always)
  func append(_ start: Int, _ end: Int, _ flags: TokenFlags, value: Int32 = -1) {
    let slot = vocabulary.slot(of: VocabularyHash.of(bytes + start, count: end &- start))
    append(Token(start, end, slot, flags, value: value))
  }

  /// Appends a token that has been looked up.
  @inline(never)
  func append(_ token: Token) {
    let index = tokens.count
    tokens.append(token)
    if !token.flags.contains(.spaceBefore) { noteGlued(index) }
    if token.term == 0, isOddWord(token) { noteOdd(index) }
    if mayBeLone(token) { noteRun(endingAt: index) }
  }

  /// Forgets the tokens from an index on.
  func removeTokens(from index: Int) {
    tokens.truncate(to: index)
    while let last = odd.last, last >= index { odd.truncate(to: odd.count &- 1) }
  }

  // MARK: Where a disguise may start

  /// Notes a token, in order; it is one of the last three.
  private func noteOdd(_ index: Int) {
    var place = odd.count
    while place > 0, odd[place &- 1] > index { place &-= 1 }
    if place > 0, odd[place &- 1] == index { return }
    odd.append(index)
    for later in stride(from: odd.count &- 1, to: place, by: -1) { odd[later] = odd[later &- 1] }
    odd[place] = index
  }

  /// Notes the token before one without white space between, if a word may go on there.
  @inline(never)
  private func noteGlued(_ index: Int) {
    if index > 0, isGlued(tokens[index &- 1], tokens[index]) { noteOdd(index &- 1) }
  }

  /// Notes the first of three tokens that may be lone letters, or of two if it is a pictograph; the last is one.
  @inline(never)
  private func noteRun(endingAt index: Int) {
    guard index > 0, mayBeLone(tokens[index &- 1]) else { return }
    if index > 1, mayBeLone(tokens[index &- 2]) { noteStart(index &- 2) }
    if tokens[index &- 1].flags.contains(.emoji) { noteStart(index &- 1) }
  }

  /// Notes the first token of a run.
  private func noteStart(_ index: Int) {
    let token = tokens[index]
    let isWord =
      token.term != 0 && token.end &- token.start != 1 && tokens[index &+ 1].flags.contains(.spaceBefore)
    if !isWord { noteOdd(index) }
  }

  /// Whether a token may be a single letter or digit, or a flag or sign that stands for one; see `DisguiseReader.isLone(_:)`.
  @inline(__always)
  private func mayBeLone(_ token: Token) -> Bool {
    let length = token.end &- token.start
    if length == 1 { return !token.flags.contains(.symbol) }
    if length > 12 { return false }
    let isSign = !token.flags.isDisjoint(with: .signs)
    guard length <= 4 || isSign else { return false }
    return bytes[Int(token.start)] >= 0x80 || isSign && bytes[Int(token.start) &+ 1] >= 0x80
  }

  /// Whether a word may go on with the next token, with one byte between at most and no white space.
  private func isGlued(_ token: Token, _ next: Token) -> Bool {
    if next.start == token.end {
      return !token.flags.union(next.flags).isDisjoint(with: [.numeric, .symbol])
    }
    let byte = bytes[Int(token.end)]
    return next.start &- token.end == 1 && (LeetAlphabet.isSign(byte) || DisguiseReader.isJoiner(byte))
  }

  /// Whether an unknown token is a word that may be spelled otherwise.
  @inline(__always)
  private func isOddWord(_ token: Token) -> Bool {
    token.flags.isDisjoint(with: .signs)
      && !WordShape.isSurelyPlain(bytes + Int(token.start), count: Int(token.end &- token.start))
  }
}

extension Token {
  /// The token that was looked up and has a slot.
  @inline(__always)
  init(_ start: Int, _ end: Int, _ slot: VocabularySlot, _ flags: TokenFlags, value: Int32 = -1) {
    self.init(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), term: slot.term,
      flags: slot.isAlias && flags.isDisjoint(with: .signs) ? flags.union(.folded) : flags, value: value)
  }
}

extension TokenFlags {
  /// What is not a word.
  static var signs: TokenFlags { [.numeric, .symbol, .emoji] }
}
