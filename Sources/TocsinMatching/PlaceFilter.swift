import TocsinModel
import TocsinText

/// Tells which nodes of the pattern graph may match in a text, and roughly where.
///
/// Problem: most texts show all the concepts of some pattern, but not in its order and distances, and to list the places of
/// concepts costs more than all that comes before. Idea: one bit a token, for the starts and for the ends of spans; a
/// sequence is a few shifts and intersections of these. The result holds every place where the node matches, and some
/// where it does not. Cost: constant a node, at most once a text.
final class PlaceFilter {
  private let graph: FlatGraph
  private let conceptCount: Int
  /// The concepts that occur, then the tests that some typed number passes.
  let leaves: LeafBits
  /// The places of each leaf that occurs, once ``arePlacesKnown``.
  private let places: ScratchArray<PlaceMask>
  private var arePlacesKnown = false
  private var text: MatchText?
  private var scale = PlaceScale(tokenCount: 0, sentenceStarts: 0)
  /// By node: its places, and the text in which they were worked out.
  private let known: ScratchArray<PlaceMask>
  private let stamps: ScratchArray<UInt32>
  private var stamp: UInt32 = 0

  /// A filter over the leaves that `occurrences` notes.
  init(_ tables: MatchTables, _ occurrences: OccurrenceTable) {
    graph = tables.graph
    conceptCount = tables.conceptCount
    leaves = occurrences.leaves
    places = ScratchArray(repeating: PlaceMask(), count: tables.leafCount)
    known = ScratchArray(unset: graph.nodes.count)
    stamps = ScratchArray(repeating: 0, count: graph.nodes.count)
  }

  /// Forgets the text before, and notes the typed numbers of this one, whose concepts are known.
  func begin(_ text: MatchText) {
    arePlacesKnown = false
    self.text = text
    guard !text.facts.isEmpty else { return }
    let (rows, leaves) = (text.occurrences.rows, leaves)
    graph.tests.forEachTest(passedBy: text.facts) { test, _ in
      if !leaves.contains(conceptCount &+ test) { rows.insert(conceptCount &+ test) }
    }
  }

  /// Whether a node may match.
  func mayMatch(_ node: Int) -> Bool {
    if !arePlacesKnown { notePlaces() }
    return !places(of: node).isEmpty
  }

  /// Works out where the leaves are: few texts ever ask.
  private func notePlaces() {
    arePlacesKnown = true
    stamp &+= 1
    if stamp == 0 {
      for node in stamps.indices { stamps[node] = 0 }
      stamp = 1
    }
    guard let text else { return }
    scale = text.occurrences.scale
    leaves.forEachMember { places[$0] = PlaceMask() }
    text.occurrences.notePlaces(in: places)
    graph.tests.forEachTest(passedBy: text.facts) { test, fact in
      places[conceptCount &+ test].formUnion(
        PlaceMask(starts: scale.bit(of: fact.start), ends: scale.bit(of: fact.end - 1)))
    }
  }

  /// Where a node may match.
  private func places(of index: Int) -> PlaceMask {
    let node = graph.nodes[index]
    if node.kind == .concept { return places(ofLeaf: Int(node.left)) }
    if stamps[index] == stamp { return known[index] }
    stamps[index] = stamp
    let found: PlaceMask
    switch node.kind {
    case .concept: found = places(ofLeaf: Int(node.left))
    case .fact: found = places(ofLeaf: conceptCount &+ Int(node.left))
    case .join: found = join(node)
    case .together: found = together(node)
    case .any: found = any(of: node)
    }
    known[index] = found
    return found
  }

  @inline(__always)
  private func places(ofLeaf leaf: Int) -> PlaceMask { leaves.contains(leaf) ? places[leaf] : PlaceMask() }

  private func join(_ node: FlatNode) -> PlaceMask {
    let right = places(of: Int(node.right))
    guard !right.isEmpty else { return right }
    let left = places(of: Int(node.left))
    guard !left.isEmpty else { return left }
    return sequence(left, right, node, Int(node.left), Int(node.right))
  }

  private func sequence(
    _ left: PlaceMask, _ right: PlaceMask, _ node: FlatNode, _ leftNode: Int, _ rightNode: Int
  ) -> PlaceMask {
    scale.sequence(
      left, right, lengths: (Int(graph.nodes[leftNode].length), Int(graph.nodes[rightNode].length)),
      gap: Int(node.limit), node.scope)
  }

  private func together(_ node: FlatNode) -> PlaceMask {
    let (leftNode, rightNode) = (Int(node.left), Int(node.right))
    let left = places(of: leftNode)
    guard !left.isEmpty else { return left }
    let right = places(of: rightNode)
    guard !right.isEmpty else { return right }
    if node.limit < 0 { return scale.places(left, with: right, in: node.scope) }
    var found = sequence(left, right, node, leftNode, rightNode)
    found.formUnion(sequence(right, left, node, rightNode, leftNode))
    return found
  }

  private func any(of node: FlatNode) -> PlaceMask {
    var found = PlaceMask()
    for place in Int(node.limit)..<Int(node.end) {
      let mask = graph.masks[place]
      var left = leaves.words[mask.word] & mask.bits
      while left != 0 {
        found.formUnion(places[mask.word << 6 | left.trailingZeroBitCount])
        left &= left &- 1
      }
    }
    for place in Int(node.left)..<Int(node.right) {
      let child = Int(graph.children[place])
      if !graph.nodes[child].isLeaf { found.formUnion(places(of: child)) }
    }
    return found
  }
}
