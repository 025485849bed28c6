import TocsinText

/// A ``PhraseTable`` as flat memory, valid as long as the table.
///
/// Bounds: nodes come from the table itself, whose arrays ``PhraseTableBuilder`` laid out together.
struct PhraseView {
  /// Fewer edges than this are looked through one after the other.
  private static let fewEdges = 8

  let nodes: UnsafePointer<PhraseTable.Node>
  let outputs: UnsafePointer<UInt32>
  let edges: UnsafePointer<UInt64>

  /// The node reached from `node` by `term`, or 0.
  ///
  /// Common terms have small numbers, so the search strides ahead from the first edge, each step twice the last.
  @inline(__always)
  func next(_ node: UInt32, _ term: TermID) -> UInt32 {
    let sought = UInt64(term) << 32
    let end = edges + Int(nodes[Int(node) &+ 1].edges)
    var low = edges + Int(nodes[Int(node)].edges)
    var count = end - low
    var step = Self.fewEdges
    while step < count, low[step &- 1] < sought {
      low += step
      count &-= step
      step &<<= 1
    }
    count = min(count, step)
    // Which half to go on with is chosen without a branch, since nobody could foretell it. All before `low` is too small.
    while count > Self.fewEdges {
      let half = count >> 1
      low += low[half &- 1] < sought ? half : 0
      count &-= half
    }
    while low < end, low.pointee < sought { low += 1 }
    guard low < end, low.pointee &- sought < 1 << 32 else { return 0 }
    return UInt32(truncatingIfNeeded: low.pointee)
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
