/// A 64-bit checksum that tells whether bytes are as they were written; nothing secret.
///
/// FNV-1a over words of eight bytes: a few bytes a cycle, where a cryptographic digest would delay every start.
enum Checksum {
  /// The checksum of some bytes.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    let whole = bytes.count & ~7
    var offset = 0
    while offset < whole {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)), into: &sum)
      offset += 8
    }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]), into: &sum)
      offset += 1
    }
    return sum
  }

  @inline(__always)
  private static func mix(_ word: UInt64, into sum: inout UInt64) {
    sum = (sum ^ word) &* 0x0000_0100_0000_01B3
    sum ^= sum >> 29
  }
}
