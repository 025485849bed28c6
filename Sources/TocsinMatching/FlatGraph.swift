import TocsinModel
import TocsinText

/// The pattern graph as plain numbers.
struct FlatGraph {
  let nodes: FixedArray<FlatNode>
  let children: FixedArray<Int32>
  /// Of each choice, the parts that are leaves.
  let masks: FixedArray<LeafMask>
  /// The tests of typed numbers, in the order of their leaves.
  let tests: FactTests

  /// Longer spans are not told from this.
  private static let longest: Int32 = 1 << 16

  init(_ model: CompiledModel) {
    var nodes: [FlatNode] = []
    var children: [Int32] = []
    var masks: [LeafMask] = []
    var tests: [FactTest] = []
    nodes.reserveCapacity(model.nodes.count)
    for node in model.nodes {
      var flat = FlatNode(kind: .concept, scope: node.scope, left: 0, right: 0, limit: 0)
      switch node.operation {
      case .concept(let concept):
        flat.left = Int32(concept)
        flat.length = Int32(model.phraseLengths[concept])
      case .fact(let test):
        (flat.kind, flat.left, flat.length) = (.fact, Int32(tests.count), Self.longest)
        tests.append(test)
      case .join(let left, let right, let gap):
        (flat.kind, flat.left, flat.right) = (.join, Int32(left), Int32(right))
        flat.limit = Int32(clamping: gap)
        flat.length = Self.length(nodes[left], nodes[right], flat.limit)
      case .together(let left, let right, let distance):
        (flat.kind, flat.left, flat.right) = (.together, Int32(left), Int32(right))
        flat.limit = Int32(clamping: distance ?? -1)
        flat.length =
          distance == nil ? nodes[left].length : Self.length(nodes[left], nodes[right], flat.limit)
      case .any(let choices):
        (flat.kind, flat.left) = (.any, Int32(children.count))
        children += choices.map { Int32($0) }
        flat.right = Int32(children.count)
        let leaves = choices.compactMap { nodes[$0].leaf(conceptCount: model.conceptIDs.count) }
        flat.limit = Int32(masks.count)
        masks += LeafMask.masks(of: leaves.sorted())
        flat.end = Int32(masks.count)
        flat.length = choices.reduce(0) { max($0, nodes[$1].length) }
      }
      nodes.append(flat)
    }
    self.nodes = FixedArray(nodes)
    self.children = FixedArray(children)
    self.masks = FixedArray(masks)
    self.tests = FactTests(tests)
  }

  private static func length(_ left: FlatNode, _ right: FlatNode, _ gap: Int32) -> Int32 {
    min(longest, left.length &+ min(longest, gap) &+ right.length)
  }
}
