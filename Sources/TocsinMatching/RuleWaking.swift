/// Chooses the rules that a text may hit: those of whose patterns all necessary parts occur.
struct RuleWaking {
  /// The nodes that are patterns of rules.
  private var roots: NodeSet
  /// Rules by pattern node.
  private let rulesByNode: GroupedList
  /// The record in which a rule was woken last, by rule.
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0
  /// The rules that the text last read may hit.
  private(set) var awake: [Int32] = []

  init(model: CompiledModel) {
    stamps = Array(repeating: 0, count: model.rules.count)
    roots = NodeSet(nodeCount: model.nodes.count)
    var rules = Array(repeating: [Int](), count: model.nodes.count)
    for (index, rule) in model.rules.enumerated() {
      for node in rule.match {
        roots.insert(node)
        rules[node].append(index)
      }
    }
    rulesByNode = GroupedList(rules)
  }

  /// Wakes the rules whose patterns are among the nodes that may match.
  mutating func wake(by possible: NodeSet) {
    awake.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for rule in stamps.indices { stamps[rule] = 0 }
      stamp = 1
    }
    roots.forEachCommon(with: possible) { node in
      for place in rulesByNode.range(of: node) {
        let rule = rulesByNode.values[place]
        guard stamps[Int(rule)] != stamp else { continue }
        stamps[Int(rule)] = stamp
        awake.append(rule)
      }
    }
  }
}
