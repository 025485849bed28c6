import TocsinModel

/// A ``PatternNode`` as plain numbers, so that evaluating it counts no references.
struct FlatNode {
  enum Kind {
    /// `left` is the concept.
    case concept
    /// `left` is an index into ``FlatGraph/tests``.
    case fact
    /// `limit` is the gap.
    case join
    /// `limit` is the distance, or -1 for anywhere in scope.
    case together
    /// `left ..< right` is a range of ``FlatGraph/children``.
    case any
  }

  var kind: Kind
  var scope: Scope
  var left: Int32
  var right: Int32
  var limit: Int32
}

/// The pattern graph as plain numbers.
struct FlatGraph {
  private(set) var nodes: [FlatNode] = []
  private(set) var children: [Int32] = []
  private(set) var tests: [FactTest] = []
  /// The node of a concept, or -1, by concept.
  private(set) var conceptNodes: [Int32]

  init(_ model: CompiledModel) {
    conceptNodes = Array(repeating: -1, count: model.conceptIDs.count)
    nodes.reserveCapacity(model.nodes.count)
    for node in model.nodes { add(node) }
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
