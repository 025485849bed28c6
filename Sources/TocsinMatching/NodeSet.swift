/// A set of pattern nodes, one bit each.
struct NodeSet {
  private(set) var words: [UInt64]

  init(nodeCount: Int) { words = Array(repeating: 0, count: (nodeCount + 63) / 64) }

  func contains(_ node: Int) -> Bool { words[node >> 6] & 1 << UInt64(node & 63) != 0 }

  mutating func insert(_ node: Int) { words[node >> 6] |= 1 << UInt64(node & 63) }

  mutating func removeAll() { for word in words.indices { words[word] = 0 } }

  /// Visits the nodes in ascending order and keeps those for which `body` returns true.
  ///
  /// `body` may add nodes after the one it is asked about, and sees the nodes before it as they were kept.
  @inline(__always)
  mutating func filterGrowing(_ body: (Int, UnsafeMutablePointer<UInt64>) -> Bool) {
    words.withUnsafeMutableBufferPointer { words in
      guard let bits = words.baseAddress else { return }
      for word in words.indices {
        var unseen = bits[word]
        while unseen != 0 {
          let bit = UInt64(unseen.trailingZeroBitCount)
          if !body(word << 6 | Int(bit), bits) { bits[word] &= ~(1 << bit) }
          unseen = bits[word] & ~((2 << bit) &- 1)
        }
      }
    }
  }

  /// Calls `body` for every node that is in both sets, ascending.
  @inline(__always)
  func forEachCommon(with other: NodeSet, _ body: (Int) -> Void) {
    for word in words.indices {
      var left = words[word] & other.words[word]
      while left != 0 {
        body(word << 6 | left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }
}
