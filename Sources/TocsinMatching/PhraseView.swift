import CVectors
import TocsinText

/// A ``PhraseTable`` as flat memory, valid as long as the table.
///
/// Bounds: nodes come from the table itself, whose arrays ``PhraseTableBuilder`` laid out together.
struct PhraseView {
  let nodes: UnsafePointer<PhraseTable.Node>
  let outputs: UnsafePointer<UInt32>
  let targets: UnsafePointer<UInt32>
  let edgeKeys: UnsafePointer<UInt16>

  /// The node reached from `node` by `term`, or 0.
  @inline(__always)
  func next(_ node: UInt32, _ term: TermID) -> UInt32 {
    let first = Int(nodes[Int(node)].edges)
    return cvec_find(edgeKeys + first, targets + first, Int(nodes[Int(node) &+ 1].edges) &- first, term)
  }

  /// Whether any phrase goes on after a node.
  @inline(__always)
  func hasEdges(_ node: UInt32) -> Bool { nodes[Int(node)].edges != nodes[Int(node) &+ 1].edges }

  /// Where the outputs of a node stand in `outputs`.
  @inline(__always)
  func outputRange(of node: UInt32) -> Range<Int> {
    Range(uncheckedBounds: (Int(nodes[Int(node)].outputs), Int(nodes[Int(node) &+ 1].outputs)))
  }
}
