extension TokenScanner {
  /// Emits the run of letters and digits that `pieces` holds.
  ///
  /// A run that the vocabulary knows is one token ("h2a"). Otherwise a run with one change between letters and digits is two
  /// ("17yo", "f17"), and a run with more stays whole for `DisguiseReader` ("p4ssp0rt").
  func emitPieces() {
    guard let first = pieces.elements.first, let last = pieces.last else { return }
    if pieces.count == 1 { return emitPiece(first) }
    if areJoined, pieces.count > 2 || isKnown(first.start, last.end) {
      return emitWord(first.start, last.end)
    }
    for index in 0..<pieces.count { emitPiece(pieces[index]) }
  }

  private func isKnown(_ start: Int, _ end: Int) -> Bool {
    end - start <= Vocabulary.longestWord && vocabulary.find(bytes + start, count: end - start) != 0
  }

  /// Whether no piece is a number with separators.
  private var areJoined: Bool {
    for piece in 0..<pieces.count where pieces[piece].isNumber {
      for index in pieces[piece].start..<pieces[piece].end where NumberReading.isSeparator(bytes[index]) {
        return false
      }
    }
    return true
  }

  private func emitPiece(_ piece: AlphanumericPiece) {
    if piece.isNumber { emitNumber(piece.start, piece.end) } else { emitWord(piece.start, piece.end) }
  }

  /// Emits digits with separators between them: one number, or each group as one.
  func emitNumber(_ start: Int, _ end: Int) {
    if let value = plainValue(start, end) { return emitNumber(start, end, value: value, .numeric) }
    var reading = NumberReading()
    forEachDigit(start, end) { digit, separator in
      if let digit { reading.add(digit: digit) } else { reading.add(separator: separator) }
    }
    switch reading.shape {
    case .number(let value, let hasFraction):
      emitNumber(start, end, value: value, hasFraction ? [.numeric, .fraction] : .numeric)
    case .list:
      emitGroups(start, end)
    }
  }

  /// The value of a few ASCII digits without separators.
  private func plainValue(_ start: Int, _ end: Int) -> Int32? {
    guard end - start <= 9 else { return nil }
    var value: Int32 = 0
    for index in start..<end {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value &* 10 &+ Int32(bytes[index] & 0xF)
    }
    return value
  }

  private func emitGroups(_ start: Int, _ end: Int) {
    var groupStart = start
    var value: Int64 = 0
    var index = start
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + index)
      if let digit = digit(scalar) {
        value = min(value * 10 + Int64(digit), Int64(Int32.max))
      } else if scalar < 0x80 || NumberReading.isSeparator(scalar) {
        emitNumber(groupStart, index, value: Int32(value), .numeric)
        gap.add(scalar == 0x2E ? .dot : scalar == 0x2C || scalar == 0x66C ? .clause : .other)
        groupStart = index + length
        value = 0
      }
      index += length
    }
    emitNumber(groupStart, end, value: Int32(value), .numeric)
  }

  /// The value of a digit of any script.
  private func digit(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return scalar >= 0x30 && scalar <= 0x39 ? UInt8(scalar - 0x30) : nil }
    return properties.properties(of: scalar).digit
  }

  /// Calls `body` for each digit and each separator of a number; marks are passed over.
  private func forEachDigit(
    _ start: Int, _ end: Int, _ body: (_ digit: UInt8?, _ separator: UInt32) -> Void
  ) {
    var index = start
    while index < end {
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + index)
      let digit = digit(scalar)
      if digit != nil || scalar < 0x80 || NumberReading.isSeparator(scalar) { body(digit, scalar) }
      index += length
    }
  }

  /// Emits a number whose value is known.
  func emitNumber(_ start: Int, _ end: Int, value: Int32, _ kind: TokenFlags) {
    var flags = takeGap(before: start).union(kind)
    if isClockTime(start) { flags.remove(.clauseBreakBefore) }
    if bytes[start] < 0x80, bytes[end - 1] < 0x80, end - start <= Vocabulary.longestWord {
      return append(start, end, flags, value: value)
    }
    append(
      Token(start: UInt32(start), end: UInt32(end), term: numberTerm(start, end), flags: flags, value: value))
  }

  /// Whether only a colon stands between the last number and one that starts at `start`, as in "10:30".
  private func isClockTime(_ start: Int) -> Bool {
    guard let last = tokens.last, last.flags.contains(.numeric) else { return false }
    return Int(last.end) + 1 == start && bytes[start - 1] == 0x3A
  }

  /// The term of a number with digits of another script, spelled with ASCII digits.
  private func numberTerm(_ start: Int, _ end: Int) -> TermID {
    let length = end - start
    if length > Vocabulary.longestWord { return 0 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + NormalizedText.padding) {
      spelling in
      spelling.initialize(repeating: 0)
      var count = 0
      forEachDigit(start, end) { digit, _ in
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
