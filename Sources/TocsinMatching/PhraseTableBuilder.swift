import TocsinText

/// Collects lexicon entries and lays them out as a ``PhraseTable``.
///
/// Problem: an entry such as `(take|took|takes) [away] (my|our|their) (passport[s]|papers)` stands for thousands of
/// phrases. Idea: keep all entries in one acyclic automaton whose nodes are hash-consed: equal ends are one node, so an
/// entry costs the sum of its slots, not their product. Entries that begin alike are united node by node, with the
/// result of each union remembered.
struct PhraseTableBuilder {
  private struct Node: Hashable {
    /// Target by term.
    var edges: [UInt32: Int]
    /// Languages (a bit mask) by concept.
    var outputs: [Int: UInt8]
  }

  private struct Pair: Hashable {
    var first: Int
    var second: Int
  }

  private var nodes: [Node] = []
  private var index: [Node: Int] = [:]
  private var unions: [Pair: Int] = [:]
  private var roots: [UInt32: Int] = [:]

  init() { _ = intern(Node(edges: [:], outputs: [:])) }

  /// Adds an entry of `concept`, valid in texts of `languages` (a bit mask): in each slot one of its term sequences.
  mutating func add(_ slots: [[[UInt32]]], concept: Int, languages: UInt8) {
    var suffix = intern(Node(edges: [:], outputs: [concept: languages]))
    for alternatives in slots.reversed() { suffix = prepend(alternatives, to: suffix) }
    for (term, target) in nodes[suffix].edges { roots[term] = union(roots[term], target) }
  }

  private mutating func prepend(_ alternatives: [[UInt32]], to suffix: Int) -> Int {
    var rests: [UInt32: [[UInt32]]] = [:]
    var isOptional = false
    for terms in alternatives {
      if let first = terms.first {
        rests[first, default: []].append(Array(terms.dropFirst()))
      } else {
        isOptional = true
      }
    }
    if rests.isEmpty { return suffix }
    let edges = Dictionary(uniqueKeysWithValues: rests.map { ($0.key, prepend($0.value, to: suffix)) })
    let node = intern(Node(edges: edges, outputs: [:]))
    return isOptional ? union(node, suffix) : node
  }

  private mutating func intern(_ node: Node) -> Int {
    if let known = index[node] { return known }
    index[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func union(_ first: Int?, _ second: Int) -> Int {
    guard let first, first != second else { return second }
    let pair = Pair(first: min(first, second), second: max(first, second))
    if let known = unions[pair] { return known }
    var node = nodes[first]
    for (term, target) in nodes[second].edges { node.edges[term] = union(node.edges[term], target) }
    node.outputs.merge(nodes[second].outputs) { $0 | $1 }
    let result = intern(node)
    unions[pair] = result
    return result
  }

  /// The finished table for a vocabulary of `termCount` ids (0 is "unknown").
  func build(termCount: Int) -> PhraseTable {
    let order = reachable
    precondition(
      order.count < PhraseTable.nodeLimit && termCount < PhraseTable.termLimit, "the model is too large")
    let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, UInt32($0 + 1)) })
    var starts = Array(repeating: UInt32(0), count: termCount)
    for (term, node) in roots { starts[Int(term)] = numbers[node] ?? 0 }
    var layout = [PhraseTable.Node(outputs: 0, edges: 0)]
    var outputs: [UInt32] = []
    var edges: [UInt64] = []
    for node in order.map({ nodes[$0] }) {
      layout.append(PhraseTable.Node(outputs: UInt32(outputs.count), edges: UInt32(edges.count)))
      for (concept, languages) in node.outputs.sorted(by: { $0.key < $1.key }) {
        outputs.append(UInt32(concept) | UInt32(languages) << 24)
      }
      edges += node.edges.map { UInt64($0.key) << 32 | UInt64(numbers[$0.value] ?? 0) }
        .sorted(by: PhraseTable.precedes)
    }
    layout.append(PhraseTable.Node(outputs: UInt32(outputs.count), edges: UInt32(edges.count)))
    return PhraseTable(
      roots: starts, nodes: layout, outputs: outputs, edges: edges)
  }

  /// The nodes that phrases pass through, in an order that depends on the phrases alone.
  private var reachable: [Int] {
    var seen: Set<Int> = []
    var order: [Int] = []
    var pending = roots.sorted { $0.key > $1.key }.map(\.value)
    while let node = pending.popLast() {
      guard seen.insert(node).inserted else { continue }
      order.append(node)
      pending += nodes[node].edges.sorted { $0.key > $1.key }.map(\.value)
    }
    return order
  }
}
