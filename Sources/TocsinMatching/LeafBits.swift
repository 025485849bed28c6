import CVectors
import TocsinText

/// A set of small numbers, one bit each: mostly of leaves, which are the concepts, then the tests of typed numbers.
///
/// Bounds are checked in debug builds only.
final class LeafBits {
  /// The same memory by vectors and by words.
  let vectors: UnsafeMutablePointer<SIMD8<UInt64>>
  let words: UnsafeMutablePointer<UInt64>
  let wordCount: Int

  /// Makes an empty set.
  ///
  /// - Parameter more: how many vectors, 0 at first, stand behind those of the set.
  init(count: Int, followedBy more: Int = 0) {
    wordCount = (count + 63) / 64
    let width = max(1, Self.vectorCount(of: count)) + more
    vectors = .allocate(capacity: width)
    vectors.initialize(repeating: SIMD8(), count: width)
    words = UnsafeMutableRawPointer(vectors).assumingMemoryBound(to: UInt64.self)
  }

  /// How many vectors so many members take.
  static func vectorCount(of count: Int) -> Int { (count + 511) / 512 }

  deinit { vectors.deallocate() }

  @inline(__always)
  func contains(_ leaf: Int) -> Bool {
    assert(leaf >= 0 && leaf >> 6 < wordCount, "out of range")
    return words[leaf >> 6] &>> UInt64(leaf & 63) & 1 != 0
  }

  func removeAll() { words.update(repeating: 0, count: wordCount) }

  /// The members that another set has as well, ascending; valid until `room` is used again.
  func members(sharedWith other: FixedBits, in room: ScratchArray<Int32>) -> UnsafeBufferPointer<Int32> {
    room.removeAll()
    // Room for what is written over.
    room.reserve((wordCount << 6) + 8)
    let count = cvec_list_shared(
      words, other.words.base, min(wordCount, other.wordCount), room.base)
    room.advance(by: count)
    return room.elements
  }

  /// Calls `body` for every member, ascending.
  @inline(__always)
  func forEachMember(_ body: (Int) -> Void) {
    var word = 0
    while word < wordCount {
      var left = words[word]
      while left != 0 {
        body(word << 6 | left.trailingZeroBitCount)
        left &= left &- 1
      }
      word &+= 1
    }
  }
}
