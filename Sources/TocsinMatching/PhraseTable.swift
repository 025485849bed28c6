/// Every phrase of the lexicons as a trie over term ids, in flat arrays.
///
/// A walk starts at the node of a token's term and follows edges found in one open-addressing table. Cost: one
/// look-up a token of the longest phrase that begins there, at most ``longestPhrase``.
package struct PhraseTable: Sendable {
  /// The longest phrase, in tokens.
  package static let longestPhrase = 12

  /// Node that a phrase beginning with a term starts at, by term id; 0: no phrase begins so.
  package var roots: [UInt32]
  /// Per node, where its outputs start in ``outputs``; one more entry closes the last node.
  package var outputStarts: [UInt32]
  /// Concept in the low 24 bits, languages in the high 8.
  package var outputs: [UInt32]
  /// 1 when the node has edges, by node.
  package var hasEdges: [UInt8]
  /// Edges as ``edge(from:by:to:)`` packs them, open addressing with linear probing; 0: empty.
  package var edges: [UInt64]

  /// The nodes that show a concept of some kind.
  func nodes(showing isWanted: (Int) -> Bool) -> LeafBits {
    let nodes = LeafBits(count: hasEdges.count)
    for node in 0..<max(0, outputStarts.count - 1) {
      for output in Int(outputStarts[node])..<Int(outputStarts[node + 1])
      where isWanted(Int(outputs[output] & 0xFF_FFFF)) { nodes.insert(node) }
    }
    return nodes
  }

  /// The most terms and nodes that an edge can name.
  static let termLimit = 1 << 20
  static let nodeLimit = 1 << 22

  /// An edge in one word: the node it leaves, the term, and above all others apart, the node it reaches.
  @inline(__always)
  static func edge(from node: UInt32, by term: UInt32, to target: UInt32) -> UInt64 {
    (UInt64(node) << 20 | UInt64(term)) << 22 | UInt64(target)
  }

  /// Where the search for an edge begins, before it is masked to the table's size; the target does not matter.
  @inline(__always)
  static func slot(_ edge: UInt64) -> Int {
    Int(truncatingIfNeeded: ((edge >> 22) &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
