import TocsinText

/// A set of small numbers that never changes, one bit each.
///
/// Bounds are checked in debug builds only.
struct FixedBits: Sendable {
  let words: FixedArray<UInt64>

  init(_ members: some Sequence<Int>, count: Int) {
    var words = Array(repeating: UInt64(0), count: (count + 63) / 64)
    for member in members { words[member >> 6] |= 1 << UInt64(member & 63) }
    self.words = FixedArray(words)
  }

  @inline(__always)
  func contains(_ member: Int) -> Bool { words[member >> 6] &>> UInt64(member & 63) & 1 != 0 }

  /// How many words there are.
  var wordCount: Int { words.count }

  /// Whether a set has a member in common with the first of another.
  func intersects(_ other: LeafBits) -> Bool {
    (0..<min(words.count, other.wordCount)).contains { words[$0] & other.words[$0] != 0 }
  }
}
