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

  /// Decodes groups of four digits by one table for each place in the group, whose entries stand where the bits go.
  ///
  /// Bounds: a digit is one of 256 bytes, and a table has 256 entries; `bytes` has room for a group's fourth byte.
  private static func decode(_ digits: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableRawBufferPointer)
  {
    let tables = [18, 12, 6, 0].flatMap { (shift: UInt32) in
      (0...255).map { (value(UInt8($0)) << (shift + 8)).byteSwapped }
    }
    tables.withUnsafeBufferPointer { tables in
      var target = 0
      for group in stride(from: 0, to: digits.count, by: 4) {
        let bits =
          tables[Int(digits[group])] | tables[256 + Int(digits[group + 1])]
          | tables[512 + Int(digits[group + 2])] | tables[768 + Int(digits[group + 3])]
        bytes.storeBytes(of: bits.littleEndian, toByteOffset: target, as: UInt32.self)
        target += 3
      }
    }
  }

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
