import CICU

/// Takes the accents off Latin letters.
struct AccentFolding: Sendable {
  /// The folding, read from ICU once in a process.
  static let shared = AccentFolding()

  private static let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]
  /// Letters that have no decomposition but a usual spelling without the sign.
  private static let special: [UInt32: StaticString] = [
    0xE6: "ae", 0xF0: "d", 0xF8: "o", 0xFE: "th", 0x111: "d", 0x127: "h", 0x131: "i", 0x142: "l", 0x153: "oe",
    0x167: "t", 0x1E9E: "ss",
  ]

  /// One or two ASCII letters for each code point of the ranges, the second in the high byte; 0 for none.
  private let letters: [UInt16]

  private init() {
    guard let handle = cicu_normalizer_open(NormalizationForm.nfkd.code) else {
      preconditionFailure("ICU is there but its normalization data is not")
    }
    defer { cicu_normalizer_close(handle) }
    letters = Self.ranges.joined().map { Self.folded($0, handle) }
  }

  private static func folded(_ scalar: UInt32, _ handle: OpaquePointer) -> UInt16 {
    if let special = special[scalar] {
      return special.withUTF8Buffer { UInt16($0[0]) | ($0.count > 1 ? UInt16($0[1]) << 8 : 0) }
    }
    var source: [UInt8] = []
    UTF8Decoding.append(scalar, to: &source)
    var target = [UInt8](repeating: 0, count: 48)
    let length = cicu_normalize(handle, source, Int32(source.count), &target, 48)
    let isLetter = (0x61...0x7A).contains(target[0] | 0x20)
    // What follows the letter must be combining marks, U+0300 … U+036F.
    guard length > 1, isLetter, target[1] == 0xCC || target[1] == 0xCD else { return 0 }
    return UInt16(target[0] | 0x20)
  }

  /// The ASCII letters of an accented Latin letter, or 0.
  func letters(for scalar: UInt32) -> UInt16 {
    if scalar >= 0xC0, scalar <= 0x24F { return letters[Int(scalar - 0xC0)] }
    if scalar >= 0x1E00, scalar <= 0x1EFF { return letters[Int(scalar - 0x1E00) + 0x190] }
    return 0
  }

  /// The spelling without accents and without combining marks on Latin letters; other scripts stay as they are.
  func fold(_ spelling: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    (spelling + Array(repeating: 0, count: 4)).withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      fold(start, count: spelling.count, into: &result)
    }
    return result
  }

  /// Appends the folded form of `count` bytes; returns how many letters were folded and how many marks were dropped.
  @discardableResult
  func fold(_ bytes: UnsafePointer<UInt8>, count: Int, into result: inout [UInt8]) -> (
    letters: Int, marks: Int
  ) {
    var changes = (letters: 0, marks: 0)
    var afterLatin = false
    var index = 0
    while index < count {
      let (scalar, length) = UTF8Decoding.scalar(at: bytes + index)
      let folded = letters(for: scalar)
      if folded != 0 {
        result.append(UInt8(folded & 0xFF))
        if folded > 0xFF { result.append(UInt8(folded >> 8)) }
        afterLatin = true
        changes.letters += 1
      } else if afterLatin, (0x300...0x36F).contains(scalar) {
        changes.marks += 1
      } else {
        result.append(contentsOf: UnsafeBufferPointer(start: bytes + index, count: length))
        afterLatin = scalar < 0x80
      }
      index += length
    }
    return changes
  }
}
