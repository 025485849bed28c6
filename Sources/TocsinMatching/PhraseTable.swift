/// Every phrase of the lexicons as a trie over term ids, in flat arrays.
///
/// A walk starts at the node of a token's term and follows edges, which stand side by side, ascending by term. Cost: a
/// search by halving a token of the longest phrase that begins there, at most ``longestPhrase``.
package struct PhraseTable: Sendable {
  /// The longest phrase, in tokens.
  package static let longestPhrase = 12

  /// Node that a phrase beginning with a term starts at, by term id; 0: no phrase begins so.
  package var roots: [UInt32]
  /// Per node, where its outputs start in ``outputs``; one more entry closes the last node.
  package var outputStarts: [UInt32]
  /// Concept in the low 24 bits, languages in the high 8.
  package var outputs: [UInt32]
  /// Per node, where its edges start in ``edges``; one more entry closes the last node.
  package var edgeStarts: [UInt32]
  /// The term in the high half, the node it leads to in the low one; ascending within a node.
  package var edges: [UInt64]

  /// The nodes that show a concept of some kind.
  func nodes(showing isWanted: (Int) -> Bool) -> LeafBits {
    let nodes = LeafBits(count: outputStarts.count)
    for node in 0..<max(0, outputStarts.count - 1) {
      for output in Int(outputStarts[node])..<Int(outputStarts[node + 1])
      where isWanted(Int(outputs[output] & 0xFF_FFFF)) { nodes.insert(node) }
    }
    return nodes
  }

  /// The most terms and nodes that there may be.
  static let termLimit = 1 << 20
  static let nodeLimit = 1 << 22
}
