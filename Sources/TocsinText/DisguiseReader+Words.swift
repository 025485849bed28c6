/// One word in other letters: look-alikes, accents, digits, stretched letters.
extension DisguiseReader {
  /// A run of letters and digits is cut into at most so many tokens.
  private static let mostParts = 5

  /// Tries the readings of an unknown word.
  mutating func readWord(_ index: Int) {
    let range = Int(tokens[index].start)..<Int(tokens[index].end)
    guard range.count <= 512 else { return }
    let shape = bytes.withUnsafeBufferPointer { WordShape(UnsafeBufferPointer(rebasing: $0[range])) }
    if shape.isPlain { return }
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: bytes[range])
    if !shape.isASCII, readFolded(index) { return }
    if shape.hasDigit {
      readDigits(index, shape)
    } else if shape.repeats {
      readStretched(index)
    }
  }

  /// Accents and look-alikes. If no known word comes out, `word` holds the last spelling tried.
  private mutating func readFolded(_ index: Int) -> Bool {
    let start = Int(tokens[index].start)
    let length = Int(tokens[index].end) - start
    word.removeAll(keepingCapacity: true)
    let folded = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { AccentFolding.shared.fold($0 + start, count: length, into: &word) }
    }
    if let folded, folded.letters + folded.marks > 0 {
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
  private mutating func spellLookAlikes(usesCapitals: Bool) -> Bool {
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
      hasOther = hasOther || CharacterProperties(of: next.value).isOtherScript
      word.append(usesCapitals ? letters.second : letters.first)
    }
    return hasLatin || !hasOther || recordIsMostlyLatin()
  }

  /// Whether at most one letter in four belongs to a script other than Latin.
  private mutating func recordIsMostlyLatin() -> Bool {
    if let isMostlyLatin { return isMostlyLatin }
    var latin = 0
    var other = 0
    var offset = 0
    while offset < text.normalized.count {
      let next = scalar(at: offset)
      if next.value < 0x80 {
        if (0x61...0x7A).contains(next.value) { latin += 1 }
      } else {
        let properties = CharacterProperties(of: next.value)
        if properties.isOtherScript { other += 1 } else if properties.isLatin { latin += 1 }
      }
      offset += next.length
    }
    let result = other * 3 <= latin
    isMostlyLatin = result
    return result
  }

  /// Letters and digits mixed more than once: "p4ssp0rt", or "14h30", which is cut.
  private mutating func readDigits(_ index: Int, _ shape: WordShape) {
    if findLeetInWord() != nil, accept(index, .obfuscated) { return }
    if shape.repeats, readStretched(index) { return }
    if shape.isASCII { cutDigits(index) }
  }

  private mutating func cutDigits(_ index: Int) {
    let token = tokens[index]
    word.removeAll(keepingCapacity: true)
    word.append(contentsOf: bytes[Int(token.start)..<Int(token.end)])
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    var parts: [Range<Int>] = []
    for place in word.indices {
      if let last = parts.last, isDigit(word[last.lowerBound]) == isDigit(word[place]) {
        parts[parts.count - 1] = last.lowerBound..<place + 1
      } else {
        parts.append(place..<place + 1)
      }
    }
    guard parts.count <= Self.mostParts else { return }
    for (number, part) in parts.enumerated() {
      let spelling = Array(word[part])
      let found = vocabulary.find(spelling)
      var flags = number == 0 ? flagsBefore(index) : []
      if found & Vocabulary.aliasBit != 0 { flags.insert(.folded) }
      let isNumber = isDigit(spelling[0])
      if isNumber { flags.insert(.numeric) }
      let value = spelling.reduce(Int64(0)) { min($0 * 10 + Int64($1 & 0xF), Int64(Int32.max)) }
      let cut = Token(
        start: token.start + UInt32(part.lowerBound), end: token.start + UInt32(part.upperBound),
        term: found & ~Vocabulary.aliasBit, flags: flags, value: isNumber ? Int32(value) : -1)
      if number == 0 { replace(index..<index + 1, with: cut) } else { append(cut) }
    }
  }

  /// Repeated letters: "pleeease", "passsport".
  @discardableResult
  private mutating func readStretched(_ index: Int) -> Bool {
    let stretched = StretchedWord(word)
    guard stretched.mayBeStretched else { return false }
    for choice in 0..<stretched.choices {
      stretched.spell(choice, into: &word)
      if accept(index, [.obfuscated, .stretched]) { return true }
    }
    return false
  }

  /// Takes `word` as the reading of a token if it is known.
  private mutating func accept(_ index: Int, _ marks: TokenFlags) -> Bool {
    let found = vocabulary.find(word)
    guard found != 0 else { return false }
    let token = rewritten(index..<index + 1, found: found, marks)
    replace(index..<index + 1, with: token)
    note(word, for: token)
    return true
  }
}
