/// Decodes the base64 text that carries the default model inside the program.
///
/// The build writes a string literal because that compiles in a second where an array of bytes takes minutes.
enum Base64 {
  /// The bytes of well-formed base64; its origin is our own build, so a bad digit is a programmer's error.
  static func decode(_ text: StaticString) -> [UInt8] {
    let digits = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    precondition(digits.count % 4 == 0, "base64 comes in groups of four digits")
    let padding = digits.suffix(2).count { $0 == UInt8(ascii: "=") }
    // Groups are written as four bytes, the last of which the next group overwrites: hence one byte more.
    let size = digits.count / 4 * 3
    return [UInt8](unsafeUninitializedCapacity: size + 1) { bytes, count in
      decode(digits, into: UnsafeMutableRawBufferPointer(bytes))
      count = size - padding
    }
  }

  /// Decodes groups of four digits, two at a time: a pair of digits, read as one number, has its twelve bits in a table.
  ///
  /// Bounds: the table has an entry for every pair of bytes; `bytes` has room for a group's fourth byte.
  private static func decode(_ digits: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer)
  {
    let text = UnsafeRawBufferPointer(digits)
    pairs.withUnsafeBufferPointer { pairs in
      var target = 0
      for group in stride(from: 0, to: text.count, by: 4) {
        let first = UInt16(littleEndian: text.loadUnaligned(fromByteOffset: group, as: UInt16.self))
        let second = UInt16(littleEndian: text.loadUnaligned(fromByteOffset: group + 2, as: UInt16.self))
        let bits = UInt32(pairs[Int(first)]) << 12 | UInt32(pairs[Int(second)])
        bytes.storeBytes(of: (bits << 8).bigEndian, toByteOffset: target, as: UInt32.self)
        target += 3
      }
    }
  }

  /// The twelve bits of each pair of digits; the first digit is the low byte of the index.
  private static var pairs: [UInt16] {
    let digits = (UInt8(ascii: "+")...UInt8(ascii: "z"))
    var pairs = Array(repeating: UInt16(0), count: 1 << 16)
    for first in digits {
      for second in digits { pairs[Int(second) << 8 | Int(first)] = value(first) << 6 | value(second) }
    }
    return pairs
  }

  private static func value(_ digit: UInt8) -> UInt16 {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt16(digit) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt16(digit) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: 0
    }
  }
}
