/// A set of pattern nodes, one bit each.
struct NodeSet {
  private(set) var words: [UInt64]

  init(nodeCount: Int) { words = Array(repeating: 0, count: (nodeCount + 63) / 64) }

  func contains(_ node: Int) -> Bool { words[node >> 6] & 1 &<< UInt64(node & 63) != 0 }

  mutating func insert(_ node: Int) { words[node >> 6] |= 1 &<< UInt64(node & 63) }

  /// Puts in the nodes of some keys, where they have one.
  ///
  /// Bounds: `nodes` has an entry for each key, and a bit exists for each node.
  mutating func insert(_ keys: [Int], nodes: [Int32]) {
    words.withUnsafeMutableBufferPointer { words in
      nodes.withUnsafeBufferPointer { nodes in
        for key in keys {
          let node = Int(nodes[key])
          if node >= 0 { words[node >> 6] |= 1 &<< UInt64(node & 63) }
        }
      }
    }
  }

  mutating func removeAll() { for word in words.indices { words[word] = 0 } }

  /// Visits the nodes that are in `visited` too, in ascending order, and keeps those for which `body` returns true.
  ///
  /// `body` may add nodes after the one it is asked about, and sees the nodes before it as they were kept.
  @inline(__always)
  mutating func filterGrowing(_ visited: NodeSet, _ body: (Int, UnsafeMutablePointer<UInt64>) -> Bool) {
    words.withUnsafeMutableBufferPointer { words in
      visited.words.withUnsafeBufferPointer { visited in
        guard let bits = words.baseAddress else { return }
        for word in words.indices {
          var unseen = bits[word] & visited[word]
          while unseen != 0 {
            let bit = UInt64(truncatingIfNeeded: unseen.trailingZeroBitCount)
            if !body(word << 6 | Int(bit), bits) { bits[word] &= ~(1 &<< bit) }
            unseen = bits[word] & visited[word] & (~1 &<< bit)
          }
        }
      }
    }
  }

  /// Calls `body` for every node that is in both sets, ascending.
  @inline(__always)
  func forEachCommon(with other: NodeSet, _ body: (Int) -> Void) {
    words.withUnsafeBufferPointer { words in
      other.words.withUnsafeBufferPointer { others in
        for word in words.indices {
          var left = words[word] & others[word]
          while left != 0 {
            body(word << 6 | left.trailingZeroBitCount)
            left &= left &- 1
          }
        }
      }
    }
  }
}
