/// The hash of a spelling: sixteen bytes a step, one wide multiplication each, so that most words take no branch.
enum VocabularyHash {
  /// The first eight bytes at a pointer, or the first `count` of them and zeros.
  ///
  /// Bounds: eight bytes must be readable, whatever the count; buffers are padded for it.
  @inline(__always)
  static func word(at pointer: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 << UInt64(count * 8)) &- 1)
  }

  /// The masks of the first and the second eight bytes of a spelling; a count of one or more.
  @inline(__always)
  private static func masks(_ count: Int) -> (first: UInt64, second: UInt64) {
    let first = count >= 8 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
    let rest: UInt64 = count >= 16 ? ~0 : (1 &<< UInt64(truncatingIfNeeded: (count &- 8) &* 8)) &- 1
    return (first, count > 8 ? rest : 0)
  }

  /// The hash of `count` bytes, one or more, at a pointer with sixteen readable bytes after its last.
  @inline(__always)
  static func of(_ pointer: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let masks = masks(count)
    let bytes = UnsafeRawPointer(pointer)
    let first = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) & masks.first
    let second = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)) & masks.second
    let hash = of(first, second, count: count)
    return count > 16 ? rest(pointer, count: count, hash) : hash
  }

  /// The hash of sixteen bytes or fewer, as two words filled up with zeros.
  @inline(__always)
  static func of(_ first: UInt64, _ second: UInt64, count: Int) -> UInt64 {
    mix(first, second ^ UInt64(truncatingIfNeeded: count))
  }

  /// Goes on with the bytes after the first sixteen.
  @inline(never)
  private static func rest(_ pointer: UnsafePointer<UInt8>, count: Int, _ start: UInt64) -> UInt64 {
    var hash = start
    var done = 16
    while done < count {
      hash = mix(hash, word(at: pointer + done, count: count - done))
      done += 8
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
