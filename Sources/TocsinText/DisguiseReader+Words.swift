/// One word in other letters: look-alikes, accents, digits, stretched letters.
extension DisguiseReader {
  /// A run of letters and digits is cut into at most so many tokens.
  private static let mostParts = 5

  /// Tries the readings of an unknown word.
  func readWord(_ index: Int) {
    let range = Int(tokens[index].start)..<Int(tokens[index].end)
    guard range.count <= 512 else { return }
    let base = text.normalized.base
    if WordShape.isSurelyPlain(base + range.lowerBound, count: range.count) { return }
    if isHonest(base + range.lowerBound, count: range.count) { return }
    let shape = WordShape(bytes(range))
    if shape.isPlain { return }
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: bytes(range))
    if !shape.isASCII, readFolded(index) { return }
    if shape.hasDigit {
      readDigits(index, shape)
    } else if StretchedWord(word).mayBeStretched, shape.repeats {
      readStretched(index)
    }
  }

  /// Accents and look-alikes. If no known word comes out, `word` holds the last spelling tried.
  private func readFolded(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    let length = Int(tokens[index].end) - start
    word.removeAll(keepingCapacity: true)
    let folded = AccentFolding.shared.fold(text.normalized.base + start, count: length, into: &word)
    if folded.letters + folded.marks > 0 {
      // Marks that did not compose with their letter are no accents of any language.
      if accept(index, folded.marks > 0 ? [.folded, .obfuscated] : .folded) { return true }
    }
    guard word.contains(where: { $0 >= 0x80 }) else { return false }
    swap(&word, &otherWord)
    defer { otherWord.removeAll(keepingCapacity: true) }
    for usesCapitals in [false, true] {
      guard spellLookAlikes(usesCapitals: usesCapitals) else { break }
      if accept(index, .obfuscated) { return true }
    }
    return false
  }

  /// Writes the ASCII look-alike of `otherWord` into `word`; false if that is an honest word of another script, or has no
  /// look-alike.
  private func spellLookAlikes(usesCapitals: Bool) -> Bool {
    word.removeAll(keepingCapacity: true)
    var hasLatin = false
    var hasOther = false
    var offset = 0
    while offset < otherWord.count {
      let next = UTF8Decoding.scalar(in: otherWord, at: offset)
      offset += next.length
      if next.value < 0x80 {
        word.append(UInt8(next.value))
        hasLatin = hasLatin || next.value >= 0x61
        continue
      }
      if (0x300...0x36F).contains(next.value) { continue }
      guard let letters = vocabulary.confusables.letters(for: next.value) else { return false }
      hasOther = hasOther || properties.properties(of: next.value).isOtherScript
      word.append(usesCapitals ? letters.second : letters.first)
    }
    return hasLatin || !hasOther || recordIsMostlyLatin()
  }

  /// Whether at most one letter in four belongs to a script other than Latin.
  private func recordIsMostlyLatin() -> Bool {
    if let isMostlyLatin { return isMostlyLatin }
    var latin = 0
    var other = 0
    var offset = 0
    while offset < text.normalized.count {
      let next = scalar(at: offset)
      if next.value < 0x80 {
        if (0x61...0x7A).contains(next.value) { latin += 1 }
      } else {
        let properties = properties.properties(of: next.value)
        if properties.isOtherScript { other += 1 } else if properties.isLatin { latin += 1 }
      }
      offset += next.length
    }
    let result = other * 3 <= latin
    isMostlyLatin = result
    return result
  }

  /// Letters and digits mixed more than once: "p4ssp0rt", or "14h30", which is cut.
  private func readDigits(_ index: Int, _ shape: WordShape) {
    if findLeetInWord() != nil, accept(index, .obfuscated) { return }
    if shape.repeats, readStretched(index) { return }
    if shape.isASCII { cutDigits(index) }
  }

  /// Cuts a token between letters and digits.
  private func cutDigits(_ index: Int) {
    let end = Int(tokens[index].end)
    var parts = 1
    for place in Int(tokens[index].start) + 1..<end where isDigit(place) != isDigit(place - 1) { parts += 1 }
    guard parts <= Self.mostParts else { return }
    var start = Int(tokens[index].start)
    while start < end {
      var next = start + 1
      while next < end, isDigit(next) == isDigit(start) { next += 1 }
      let part = cut(index, start..<next)
      if start == Int(tokens[index].start) { replace(index..<index + 1, with: part) } else { append(part) }
      start = next
    }
  }

  private func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(byte(place)) }

  /// The token of a part of a token.
  private func cut(_ index: Int, _ part: Range<Int>) -> Token {
    let found = vocabulary.withView { view in
      view.find(text.normalized.base + part.lowerBound, count: part.count)
    }
    var token = Token(
      start: UInt32(part.lowerBound), end: UInt32(part.upperBound), term: found & ~Vocabulary.aliasBit,
      flags: part.lowerBound == Int(tokens[index].start) ? flagsBefore(index) : [])
    if found & Vocabulary.aliasBit != 0 { token.flags.insert(.folded) }
    if isDigit(part.lowerBound) {
      token.flags.insert(.numeric)
      let value = bytes(part).reduce(Int64(0)) { min($0 * 10 + Int64($1 & 0xF), Int64(Int32.max)) }
      token.value = Int32(value)
    }
    return token
  }

  /// Repeated letters: "pleeease", "passsport".
  @discardableResult
  private func readStretched(_ index: Int) -> Bool {
    swap(&word, &otherWord)
    defer { otherWord.removeAll(keepingCapacity: true) }
    let stretched = StretchedWord(otherWord)
    guard stretched.mayBeStretched else { return false }
    for choice in 0..<stretched.choices {
      StretchedWord.spell(otherWord, choice: choice, into: &word)
      if accept(index, [.obfuscated, .stretched]) { return true }
    }
    return false
  }

  /// Takes `word` as the reading of a token if it is known.
  private func accept(_ index: Int, _ marks: TokenFlags) -> Bool {
    let found = vocabulary.find(word)
    guard found != 0 else { return false }
    let token = rewritten(index..<index + 1, found: found, marks)
    replace(index..<index + 1, with: token)
    note(word, for: token)
    return true
  }
}
