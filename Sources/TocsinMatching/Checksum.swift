/// A 64-bit checksum that tells whether bytes are as they were written; nothing secret.
///
/// FNV-1a over words of eight bytes: a few bytes a cycle, where a cryptographic digest would delay every start.
enum Checksum {
  /// The checksum of some bytes: four sums of every fourth word, which a processor works out side by side, in one.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var sums = (start, start &+ 1, start &+ 2, start &+ 3)
    let whole = bytes.count & ~31
    var offset = 0
    while offset < whole {
      mix(word(bytes, offset), into: &sums.0)
      mix(word(bytes, offset &+ 8), into: &sums.1)
      mix(word(bytes, offset &+ 16), into: &sums.2)
      mix(word(bytes, offset &+ 24), into: &sums.3)
      offset &+= 32
    }
    var sum = sums.0
    for part in [sums.1, sums.2, sums.3] { mix(part, into: &sum) }
    while offset < bytes.count {
      mix(UInt64(bytes[offset]), into: &sum)
      offset += 1
    }
    return sum
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func mix(_ word: UInt64, into sum: inout UInt64) {
    sum = (sum ^ word) &* 0x0000_0100_0000_01B3
    sum ^= sum >> 29
  }
}
