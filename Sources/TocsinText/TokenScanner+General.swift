extension TokenScanner {
  /// What a code point is to the tokens.
  private enum Role {
    case letter
    case digit
    case emoji
    case symbol
    /// Belongs to what stands before it.
    case attached
    case gap
  }

  /// Scans text by the words of UAX #29, which are then cut at marks and between letters and digits.
  func scanWords(_ range: Range<Int>) {
    buffers.boundaries.removeAll(keepingCapacity: true)
    let text = UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
    segmenter.appendBoundaries(of: text, to: &buffers.boundaries)
    var start = range.lowerBound
    for index in buffers.boundaries.indices {
      let end = range.lowerBound + buffers.boundaries[index]
      scanWord(start, end)
      start = end
    }
  }

  /// Scans one word of UAX #29.
  private func scanWord(_ start: Int, _ end: Int) {
    pieces.removeAll()
    var index = start
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + index)
      let properties = self.properties.properties(of: scalar)
      let next = index + length
      switch role(of: scalar, properties) {
      case .letter: addToPieces(index, next, isNumber: false)
      case .digit: addToPieces(index, next, isNumber: true)
      case .attached: attach(scalar, properties, index, next)
      case .emoji:
        flushPieces()
        index = emitEmoji(index, end)
        continue
      case .symbol:
        flushPieces()
        emitSymbol(index, next)
      case .gap:
        if joinsNumber(scalar, next, end) {
          pieces[pieces.count - 1].end = next
        } else {
          flushPieces()
          gap.add(scalar < 0x80 ? marks[Int(scalar)] : Gap.Marks.of(scalar, properties))
        }
      }
      index = next
    }
    flushPieces()
  }

  private func role(of scalar: UInt32, _ properties: CharacterProperties) -> Role {
    if scalar < 0x80 {
      switch classes[Int(scalar)] {
      case .letter: return .letter
      case .digit: return .digit
      case .symbol: return .symbol
      default: return .gap
      }
    }
    if properties.digit != nil { return .digit }
    let wordBreak = properties.wordBreak
    if wordBreak.isIgnored || properties.category.isMark { return .attached }
    if wordBreak.isLetter || properties.category.isLetter || properties.isComplex || properties.isKanaKanji {
      return .letter
    }
    if wordBreak == .regionalIndicator || properties.isPictographic { return .emoji }
    return properties.category == .currencySymbol ? .symbol : .gap
  }

  private func addToPieces(_ start: Int, _ end: Int, isNumber: Bool) {
    if let last = pieces.last, last.isNumber == isNumber, last.end == start {
      pieces[pieces.count - 1].end = end
    } else {
      pieces.append(AlphanumericPiece(start: start, end: end, isNumber: isNumber))
    }
  }

  /// Gives a mark to the piece before it; after anything else it says nothing, save an acute written for an apostrophe.
  private func attach(
    _ scalar: UInt32, _ properties: CharacterProperties, _ start: Int, _ end: Int
  ) {
    if let last = pieces.last, last.end == start {
      pieces[pieces.count - 1].end = end
    } else if scalar == 0x301, gap.marks == .space {
      gap = Gap()  // "don´t" is "don" + space + acute after normalization
      gap.add(.apostrophe)
    }
  }

  /// Whether a separator stands between two digits of one number.
  private func joinsNumber(_ scalar: UInt32, _ next: Int, _ end: Int) -> Bool {
    guard let last = pieces.last, last.isNumber, NumberReading.isSeparator(scalar), next < end else {
      return false
    }
    return properties.properties(of: UTF8Decoding.scalar(at: bytes + next).value).digit != nil
  }

  private func flushPieces() {
    emitPieces()
    pieces.removeAll()
  }

  /// Emits a pictograph with its modifiers, or two flag letters; returns where it ends.
  private func emitEmoji(_ start: Int, _ limit: Int) -> Int {
    let (first, length) = UTF8Decoding.scalar(at: bytes + start)
    var end = start + length
    var base = end
    let isFlag = properties.properties(of: first).wordBreak == .regionalIndicator
    while end < limit {
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + end)
      let wordBreak = properties.properties(of: scalar).wordBreak
      let isSecond = isFlag && base == start + 4 && wordBreak == .regionalIndicator
      guard wordBreak.isIgnored || isSecond else { break }
      end += length
      if isSecond { base = end }
    }
    let flags = takeGap(before: start).union(.emoji)
    let term = vocabulary.find(bytes + start, count: base - start) & ~Vocabulary.aliasBit
    append(Token(start: UInt32(start), end: UInt32(end), term: term, flags: flags))
    return end
  }
}
