/// The hash of a spelling: eight bytes a step, a multiplication and a shift each.
enum VocabularyHash {
  /// The first eight bytes at a pointer, or the first `count` of them and zeros.
  ///
  /// Bounds: eight bytes must be readable, whatever the count; buffers are padded for it.
  @inline(__always)
  static func word(at pointer: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 << UInt64(count * 8)) &- 1)
  }

  /// The hash of `count` bytes at a pointer with eight readable bytes after them.
  @inline(__always)
  static func of(_ pointer: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    var hash = mix(UInt64(truncatingIfNeeded: count), word(at: pointer, count: count))
    var done = 8
    while done < count {
      hash = mix(hash, word(at: pointer + done, count: count - done))
      done += 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash &* 0x9E37_79B9_7F4A_7C15 ^ word) &* 0xD6E8_FEB8_6659_FD93
    return product ^ product >> 32
  }
}
