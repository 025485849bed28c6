/// Reading valid UTF-8 by hand: the callers have checked the text, so no step looks for errors.
enum UTF8Decoding {
  /// The code point that starts at a pointer, and its length in bytes.
  @inline(__always)
  static func scalar(at pointer: UnsafePointer<UInt8>) -> (value: UInt32, length: Int) {
    let first = UInt32(pointer[0])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(pointer[1]) & 0x3F
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(pointer[2]) & 0x3F
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    return ((first & 0x07) << 18 | second << 12 | third << 6 | UInt32(pointer[3]) & 0x3F, 4)
  }

  /// The code point that starts at an index of an array, whose last code point is complete.
  static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      precondition(index < buffer.count)
      return buffer.baseAddress.map { scalar(at: $0 + index) } ?? (value: 0, length: 1)
    }
  }

  /// Appends a code point as UTF-8.
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case ..<0x80: bytes.append(UInt8(value))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
