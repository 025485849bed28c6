import TocsinModel

/// The pattern graph as plain numbers.
struct FlatGraph {
  private(set) var nodes: [FlatNode] = []
  private(set) var children: [Int32] = []
  private(set) var tests: [FactTest] = []
  /// The nodes of the tests.
  private(set) var testNodes: [Int32] = []
  /// The node of a concept, or -1, by concept.
  private(set) var conceptNodes: [Int32]
  /// The tests by kind of number.
  private(set) var testsByKind = GroupedList([])
  /// Which nodes may match, given those that do.
  let waking: NodeWaking

  init(_ model: CompiledModel) {
    conceptNodes = Array(repeating: -1, count: model.conceptIDs.count)
    waking = NodeWaking(model)
    nodes.reserveCapacity(model.nodes.count)
    for node in model.nodes { add(node) }
    testsByKind = GroupedList(
      FactTest.Kind.allCases.map { kind in tests.indices.filter { tests[$0].kind == kind } })
  }

  private mutating func add(_ node: PatternNode) {
    var flat = FlatNode(kind: .concept, scope: node.scope, left: 0, right: 0, limit: 0)
    switch node.operation {
    case .concept(let concept):
      flat.left = Int32(concept)
      conceptNodes[concept] = Int32(nodes.count)
    case .fact(let test):
      flat.kind = .fact
      flat.left = Int32(tests.count)
      tests.append(test)
      testNodes.append(Int32(nodes.count))
    case .join(let left, let right, let gap):
      (flat.kind, flat.left, flat.right, flat.limit) = (
        .join, Int32(left), Int32(right), Int32(clamping: gap)
      )
    case .together(let left, let right, let distance):
      (flat.kind, flat.left, flat.right) = (.together, Int32(left), Int32(right))
      flat.limit = Int32(clamping: distance ?? -1)
    case .any(let choices):
      (flat.kind, flat.left) = (.any, Int32(children.count))
      children += choices.map { Int32($0) }
      flat.right = Int32(children.count)
    }
    nodes.append(flat)
  }
}
