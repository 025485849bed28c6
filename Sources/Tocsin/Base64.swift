/// Decodes the base64 text that carries the default model inside the program.
///
/// The build writes a string literal because that compiles in a second where an array of bytes takes minutes.
enum Base64 {
  /// The bytes of well-formed base64; its origin is our own build, so a bad digit is a programmer's error.
  static func decode(_ text: StaticString) -> [UInt8] {
    let digits = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    precondition(digits.count % 4 == 0, "base64 comes in groups of four digits")
    let padding = digits.suffix(2).count { $0 == UInt8(ascii: "=") }
    let size = digits.count / 4 * 3
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      var target = 0
      for group in stride(from: 0, to: digits.count, by: 4) {
        let bits =
          value(digits[group]) << 18 | value(digits[group + 1]) << 12 | value(digits[group + 2]) << 6
          | value(digits[group + 3])
        bytes[target] = UInt8(truncatingIfNeeded: bits >> 16)
        bytes[target + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        bytes[target + 2] = UInt8(truncatingIfNeeded: bits)
        target += 3
      }
      count = size - padding
    }
  }

  @inline(__always)
  private static func value(_ digit: UInt8) -> UInt32 {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: 0
    }
  }
}
