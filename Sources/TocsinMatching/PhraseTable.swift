import CVectors

/// Every phrase of the lexicons as a trie over term ids, in flat arrays.
///
/// A walk starts at the node of a token's term and follows edges, which stand side by side, ascending by term. Cost: a
/// search by halving a token of the longest phrase that begins there, at most ``longestPhrase``.
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
  /// The term in the high half, the node it leads to in the low one; ascending within a node. Behind those of the last
  /// node stand a few that are none, since a search reads some at once.
  package let edges: FixedArray<UInt64>

  /// Takes over a table that was read.
  init(nodes: FixedArray<Node>, outputs: FixedArray<UInt32>, edges: FixedArray<UInt64>) {
    roots = []
    self.nodes = nodes
    self.outputs = outputs
    self.edges = edges
  }

  init(roots: [UInt32], nodes: [Node], outputs: [UInt32], edges: [UInt64]) {
    self.roots = roots
    self.nodes = FixedArray(nodes)
    self.outputs = FixedArray(outputs)
    self.edges = FixedArray(edges + Array(repeating: 0, count: Self.padding))
  }

  /// Where the outputs of a node stand in ``outputs``.
  func outputRange(of node: Int) -> Range<Int> { Int(nodes[node].outputs)..<Int(nodes[node + 1].outputs) }

  /// Where the edges of a node stand in ``edges``.
  func edgeRange(of node: Int) -> Range<Int> { Int(nodes[node].edges)..<Int(nodes[node + 1].edges) }

  /// The table as flat memory, valid as long as the table.
  var view: PhraseView { PhraseView(nodes: nodes.base, outputs: outputs.base, edges: edges.base) }

  /// The nodes that show a concept of some kind.
  func nodes(showing isWanted: (Int) -> Bool) -> [Int] {
    (0..<max(0, nodes.count - 1)).filter { node in
      outputs.elements[outputRange(of: node)].contains { isWanted(Int($0 & 0xFF_FFFF)) }
    }
  }

  /// How many edges that are none stand behind the others.
  static let padding = Int(CVEC_FIND_PADDING)

  /// The most terms and nodes that there may be.
  static let termLimit = 1 << 20
  static let nodeLimit = 1 << 22
}
