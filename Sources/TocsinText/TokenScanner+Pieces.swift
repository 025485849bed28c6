extension TokenScanner {
  /// Emits the run of letters and digits that `pieces` holds.
  ///
  /// A run that the vocabulary knows is one token ("h2a"). Otherwise a run with one change between letters and digits is two
  /// ("17yo", "f17"), and a run with more stays whole for `DisguiseReader` ("p4ssp0rt").
  mutating func emitPieces() {
    guard let first = pieces.first, let last = pieces.last else { return }
    if pieces.count == 1 { return emitPiece(first) }
    let isJoined = pieces.allSatisfy { !$0.isNumber || isPlainNumber($0) }
    if isJoined, pieces.count > 2 || isKnown(first.start, last.end) {
      return emitWord(first.start, last.end)
    }
    for index in pieces.indices { emitPiece(pieces[index]) }
  }

  private func isKnown(_ start: Int, _ end: Int) -> Bool {
    end - start <= Vocabulary.longestWord && vocabulary.find(bytes + start, count: end - start) != 0
  }

  /// Whether a number has no separators.
  private func isPlainNumber(_ piece: AlphanumericPiece) -> Bool {
    for index in piece.start..<piece.end where NumberReading.isSeparator(bytes[index]) { return false }
    return true
  }

  private mutating func emitPiece(_ piece: AlphanumericPiece) {
    if piece.isNumber { emitNumber(piece.start, piece.end) } else { emitWord(piece.start, piece.end) }
  }

  /// Emits digits with separators between them: one number, or each group as one.
  mutating func emitNumber(_ start: Int, _ end: Int) {
    var reading = NumberReading()
    forEachDigit(start, end) { digit, separator, _ in
      if let digit { reading.add(digit: digit) } else { reading.add(separator: separator) }
    }
    switch reading.shape {
    case .number(let value, let hasFraction):
      emitNumber(start, end, value: value, hasFraction ? [.numeric, .fraction] : .numeric)
    case .list:
      emitGroups(start, end)
    }
  }

  private mutating func emitGroups(_ start: Int, _ end: Int) {
    var groupStart = start
    var value: Int64 = 0
    forEachDigit(start, end) { digit, separator, place in
      if let digit {
        value = min(value * 10 + Int64(digit), Int64(Int32.max))
      } else {
        emitNumber(groupStart, place.lowerBound, value: Int32(value), .numeric)
        gap.add(separator == 0x2E ? .dot : separator == 0x2C || separator == 0x66C ? .clause : .other)
        groupStart = place.upperBound
        value = 0
      }
    }
    emitNumber(groupStart, end, value: Int32(value), .numeric)
  }

  /// Calls `body` for each digit and each separator of a number with its place; marks are passed over.
  private func forEachDigit(
    _ start: Int, _ end: Int, _ body: (_ digit: UInt8?, _ separator: UInt32, _ place: Range<Int>) -> Void
  ) {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        let isDigit = byte >= 0x30 && byte <= 0x39
        body(isDigit ? byte - 0x30 : nil, UInt32(byte), index..<index + 1)
        index += 1
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + index)
      let digit = properties.properties(of: scalar).digit
      if digit != nil || NumberReading.isSeparator(scalar) { body(digit, scalar, index..<index + length) }
      index += length
    }
  }

  /// Emits a number whose value is known.
  mutating func emitNumber(_ start: Int, _ end: Int, value: Int32, _ kind: TokenFlags) {
    var flags = takeGap(before: start).union(kind)
    if isClockTime(start) { flags.remove(.clauseBreakBefore) }
    tokens.append(
      Token(start: UInt32(start), end: UInt32(end), term: numberTerm(start, end), flags: flags, value: value))
  }

  /// Whether only a colon stands between the last number and one that starts at `start`, as in "10:30".
  private func isClockTime(_ start: Int) -> Bool {
    guard let last = tokens.last, last.flags.contains(.numeric) else { return false }
    return Int(last.end) + 1 == start && bytes[start - 1] == 0x3A
  }

  /// The term of a number, spelled with ASCII digits.
  private func numberTerm(_ start: Int, _ end: Int) -> TermID {
    let length = end - start
    if length > Vocabulary.longestWord { return 0 }
    if bytes[start] < 0x80, bytes[end - 1] < 0x80 {
      return vocabulary.find(bytes + start, count: length) & ~Vocabulary.aliasBit
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + NormalizedText.padding) {
      spelling in
      spelling.initialize(repeating: 0)
      var count = 0
      forEachDigit(start, end) { digit, _, _ in
        if let digit {
          spelling[count] = 0x30 + digit
          count += 1
        }
      }
      guard let digits = spelling.baseAddress else { return 0 }
      return vocabulary.find(UnsafePointer(digits), count: count) & ~Vocabulary.aliasBit
    }
  }
}
