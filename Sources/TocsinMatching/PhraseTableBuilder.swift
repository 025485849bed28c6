/// Collects phrases and lays them out as a ``PhraseTable``.
struct PhraseTableBuilder {
  private struct Node {
    var edges: [UInt32: Int] = [:]
    /// Languages by concept.
    var outputs: [Int: UInt8] = [:]
  }

  private var nodes = [Node()]
  private var roots: [UInt32: Int] = [:]

  /// Adds a phrase of `concept`, valid in texts of `languages` (a bit mask).
  mutating func add(_ terms: [UInt32], concept: Int, languages: UInt8) {
    guard let first = terms.first else { return }
    var node = roots[first] ?? append { $0.roots[first] = $1 }
    for term in terms.dropFirst() {
      let from = node
      node = nodes[from].edges[term] ?? append { $0.nodes[from].edges[term] = $1 }
    }
    nodes[node].outputs[concept, default: 0] |= languages
  }

  private mutating func append(_ link: (inout Self, Int) -> Void) -> Int {
    let node = nodes.count
    nodes.append(Node())
    link(&self, node)
    return node
  }

  /// The finished table for a vocabulary of `termCount` ids (0 is "unknown").
  func build(termCount: Int) -> PhraseTable {
    var table = PhraseTable(
      roots: Array(repeating: 0, count: termCount), outputStarts: [], outputs: [], hasEdges: [],
      edgeKeys: [], edgeTargets: [])
    for (term, node) in roots { table.roots[Int(term)] = UInt32(node) }
    let edgeCount = nodes.reduce(0) { $0 + $1.edges.count }
    var capacity = 16
    while capacity < edgeCount * 2 { capacity *= 2 }
    table.edgeKeys = Array(repeating: 0, count: capacity)
    table.edgeTargets = Array(repeating: 0, count: capacity)
    for (index, node) in nodes.enumerated() {
      table.outputStarts.append(UInt32(table.outputs.count))
      for (concept, languages) in node.outputs.sorted(by: { $0.key < $1.key }) {
        table.outputs.append(UInt32(concept) | UInt32(languages) << 24)
      }
      table.hasEdges.append(node.edges.isEmpty ? 0 : 1)
      for (term, target) in node.edges.sorted(by: { $0.key < $1.key }) {
        insert(UInt64(index) << 32 | UInt64(term), UInt32(target), into: &table)
      }
    }
    table.outputStarts.append(UInt32(table.outputs.count))
    return table
  }

  private func insert(_ key: UInt64, _ target: UInt32, into table: inout PhraseTable) {
    let mask = table.edgeKeys.count - 1
    var slot = PhraseTable.slot(key) & mask
    while table.edgeKeys[slot] != 0 { slot = (slot + 1) & mask }
    table.edgeKeys[slot] = key
    table.edgeTargets[slot] = target
  }
}
