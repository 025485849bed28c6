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
  /// Edge keys `node << 32 | term`, open addressing with linear probing; 0: empty.
  package var edgeKeys: [UInt64]
  /// Target nodes, beside the keys.
  package var edgeTargets: [UInt32]

  /// The node reached from `node` by `term`, or 0.
  @inline(__always)
  func next(_ node: UInt32, _ term: UInt32) -> UInt32 {
    let mask = edgeKeys.count - 1
    let key = UInt64(node) << 32 | UInt64(term)
    var slot = Self.slot(key) & mask
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key { return edgeTargets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }
}
