import CVectors

/// Bytes written as printable ASCII, six bits a character, so that they can stand in a string literal.
///
/// The build writes a literal because that compiles in a second where an array of bytes takes minutes. Unlike base64 the
/// digits follow each other in ASCII (0 is `0`, 63 is `o`), so that eight of them are decoded with a few operations on
/// one number.
package enum SixBitText {
  /// The digit for 0.
  private static let zero: UInt8 = 0x30
  /// Digits are written in groups of eight, which stand for six bytes.
  private static let group = (digits: 8, bytes: 6)

  /// Writes bytes as digits; zero bytes are added to fill the last group.
  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(bytes.count / group.bytes * group.digits + group.digits)
    for start in stride(from: 0, to: bytes.count, by: group.bytes) {
      var number: UInt64 = 0
      for index in start..<min(start + group.bytes, bytes.count) {
        number |= UInt64(bytes[index]) << UInt64(8 * (index - start))
      }
      for place in 0..<group.digits { digits.append(zero + UInt8(number >> UInt64(6 * place) & 0x3F)) }
    }
    return digits
  }

  /// Reads the `count` bytes that ``encode(_:)`` wrote.
  package static func decode(_ digits: UnsafeRawBufferPointer, count: Int) -> ModelBytes {
    precondition(
      digits.count == (count + group.bytes - 1) / group.bytes * group.digits, "the text has another length")
    return ModelBytes(count: count) { decode(digits, into: $0) }
  }

  /// Bounds: eight bytes are written where six belong as long as there is room for eight.
  private static func decode(_ digits: UnsafeRawBufferPointer, into bytes: UnsafeMutableRawBufferPointer) {
    var target = unpackedAtOnce(digits, into: bytes)
    var source = target / group.bytes * group.digits
    while target + 8 <= bytes.count {
      let number = number(digits.loadUnaligned(fromByteOffset: source, as: UInt64.self))
      bytes.storeBytes(of: number.littleEndian, toByteOffset: target, as: UInt64.self)
      source &+= group.digits
      target &+= group.bytes
    }
    while target < bytes.count {
      var number = number(digits.loadUnaligned(fromByteOffset: source, as: UInt64.self))
      for index in target..<min(target + group.bytes, bytes.count) {
        bytes[index] = UInt8(truncatingIfNeeded: number)
        number >>= 8
      }
      source += group.digits
      target += group.bytes
    }
  }

  /// Reads as many whole groups as the vectors of the processor take; returns how many bytes they are.
  private static func unpackedAtOnce(
    _ digits: UnsafeRawBufferPointer, into bytes: UnsafeMutableRawBufferPointer
  ) -> Int {
    guard let source = digits.baseAddress, let target = bytes.baseAddress else { return 0 }
    return cvec_unpack_six_bits(
      source.assumingMemoryBound(to: UInt8.self), target.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The 48 bits of eight digits: pairs of digits are joined, then pairs of those, then the two halves.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt64 {
    var number = UInt64(littleEndian: digits) &- 0x3030_3030_3030_3030
    number = number & 0x003F_003F_003F_003F | (number & 0x3F00_3F00_3F00_3F00) >> 2
    number = number & 0x0000_0FFF_0000_0FFF | (number & 0x0FFF_0000_0FFF_0000) >> 4
    return number & 0xFF_FFFF | (number >> 8) & 0xFFFF_FF00_0000
  }
}
