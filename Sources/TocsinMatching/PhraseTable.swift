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
  /// The key of each edge, which is the low sixteen bits of its term, ascending within a node: so small that a search finds
  /// many in a cache line. Behind them stand a few that are none, since a search reads some at once.
  let edgeKeys: FixedArray<UInt16>
  /// By edge: the other four bits of its term, then the node it leads to, as `cvec_find` wants them.
  let targets: FixedArray<UInt32>

  /// Lays out a table; an edge has its term in the high half and the node it leads to in the low one.
  init(roots: [UInt32], nodes: [Node], outputs: [UInt32], edges: [UInt64]) {
    let keys = edges.map { UInt16(truncatingIfNeeded: $0 >> 32) }
    let padding = Array(repeating: UInt16(0), count: Int(CVEC_FIND_PADDING))
    self.init(
      roots: roots, nodes: FixedArray(nodes), outputs: FixedArray(outputs),
      edgeKeys: FixedArray(keys + padding),
      targets: FixedArray(
        edges.map { UInt32($0 >> 48) << UInt32(CVEC_TARGET_BITS) | UInt32(truncatingIfNeeded: $0) }))
  }

  /// Takes over the arrays of a table.
  init(
    roots: [UInt32], nodes: FixedArray<Node>, outputs: FixedArray<UInt32>, edgeKeys: FixedArray<UInt16>,
    targets: FixedArray<UInt32>
  ) {
    self.roots = roots
    self.nodes = nodes
    self.outputs = outputs
    self.edgeKeys = edgeKeys
    self.targets = targets
  }

  /// The order of edges within a node.
  static func precedes(_ first: UInt64, _ second: UInt64) -> Bool {
    let keys = (UInt16(truncatingIfNeeded: first >> 32), UInt16(truncatingIfNeeded: second >> 32))
    return keys.0 == keys.1 ? first < second : keys.0 < keys.1
  }

  /// Where the outputs of a node stand in ``outputs``.
  func outputRange(of node: Int) -> Range<Int> { Int(nodes[node].outputs)..<Int(nodes[node + 1].outputs) }

  /// The edges of a node: the term in the high half, the node it leads to in the low one.
  func edges(of node: Int) -> [UInt64] {
    (Int(nodes[node].edges)..<Int(nodes[node + 1].edges)).map { edge in
      let term = UInt64(targets[edge] >> UInt32(CVEC_TARGET_BITS)) << 16 | UInt64(edgeKeys[edge])
      return term << 32 | UInt64(targets[edge] & (1 << UInt32(CVEC_TARGET_BITS) - 1))
    }
  }

  /// The table as flat memory, valid as long as the table.
  var view: PhraseView {
    PhraseView(
      nodes: nodes.base, outputs: outputs.base, targets: targets.base, edgeKeys: edgeKeys.base)
  }

  /// The nodes that show a concept of some kind.
  func nodes(showing isWanted: (Int) -> Bool) -> [Int] {
    (0..<max(0, nodes.count - 1)).filter { node in
      outputs.elements[outputRange(of: node)].contains { isWanted(Int($0 & 0xFF_FFFF)) }
    }
  }

  /// The most terms and nodes that there may be; an edge has twenty bits for the one and 28 for the other.
  static let termLimit = 1 << 20
  static let nodeLimit = 1 << 22
}
