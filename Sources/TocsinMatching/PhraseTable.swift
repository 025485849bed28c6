import CVectors
package import TocsinText

/// Every phrase of the lexicons as a trie over term ids, in flat arrays.
///
/// A walk starts at the node of a token's term and follows edges, which stand side by side, ascending by key. Cost: a search
/// by halving a token of the longest phrase that begins there, at most ``longestPhrase``.
package struct PhraseTable: Sendable {
  /// The longest phrase, in tokens.
  package static let longestPhrase = 12

  /// Where the outputs and the edges of a node start; those of the next node are where they end.
  package struct Node: Sendable, BitwiseCopyable {
    var outputs: UInt32
    var edges: UInt32
  }

  /// Node that a phrase beginning with a term starts at, by term id; 0: no phrase begins so. Empty in a model that was
  /// read from its binary form, where the ``TermTable`` knows.
  package let roots: [UInt32]
  /// The nodes, and one more that closes the last.
  package let nodes: FixedArray<Node>
  /// Concept in the low 24 bits, languages in the high 8.
  package let outputs: FixedArray<UInt32>
  /// The term in the high half, the node it leads to in the low one; ascending within a node by the key of the term.
  package let edges: FixedArray<UInt64>
  /// The key of each edge, which is the low half of its term: so small that a search finds many in a cache line. Behind
  /// them stand a few that are none, since a search reads some at once.
  let edgeKeys: FixedArray<UInt16>

  init(roots: [UInt32], nodes: FixedArray<Node>, outputs: FixedArray<UInt32>, edges: FixedArray<UInt64>) {
    let keys = edges.elements.map { UInt16(truncatingIfNeeded: $0 >> 32) }
    let padding = Array(repeating: UInt16(0), count: Int(CVEC_FIND_PADDING))
    self.init(
      roots: roots, nodes: nodes, outputs: outputs, edges: edges, edgeKeys: FixedArray(keys + padding))
  }

  /// Takes over the arrays of a table.
  init(
    roots: [UInt32], nodes: FixedArray<Node>, outputs: FixedArray<UInt32>, edges: FixedArray<UInt64>,
    edgeKeys: FixedArray<UInt16>
  ) {
    self.roots = roots
    self.nodes = nodes
    self.outputs = outputs
    self.edges = edges
    self.edgeKeys = edgeKeys
  }

  /// The order of edges within a node.
  static func precedes(_ first: UInt64, _ second: UInt64) -> Bool {
    let keys = (UInt16(truncatingIfNeeded: first >> 32), UInt16(truncatingIfNeeded: second >> 32))
    return keys.0 == keys.1 ? first < second : keys.0 < keys.1
  }

  /// Where the outputs of a node stand in ``outputs``.
  func outputRange(of node: Int) -> Range<Int> { Int(nodes[node].outputs)..<Int(nodes[node + 1].outputs) }

  /// Where the edges of a node stand in ``edges``.
  func edgeRange(of node: Int) -> Range<Int> { Int(nodes[node].edges)..<Int(nodes[node + 1].edges) }

  /// The table as flat memory, valid as long as the table.
  var view: PhraseView {
    PhraseView(nodes: nodes.base, outputs: outputs.base, edges: edges.base, edgeKeys: edgeKeys.base)
  }

  /// The nodes that show a concept of some kind.
  func nodes(showing isWanted: (Int) -> Bool) -> [Int] {
    (0..<max(0, nodes.count - 1)).filter { node in
      outputs.elements[outputRange(of: node)].contains { isWanted(Int($0 & 0xFF_FFFF)) }
    }
  }

  /// The most terms and nodes that there may be.
  static let termLimit = 1 << 20
  static let nodeLimit = 1 << 22
}
