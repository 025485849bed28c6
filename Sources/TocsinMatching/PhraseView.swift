import TocsinText

/// A ``PhraseTable`` as flat memory, for the length of one call of ``PhraseTable/withView(_:)``.
///
/// Bounds: nodes come from the table itself, whose arrays ``PhraseTableBuilder`` laid out together; `next` masks its slot.
struct PhraseView {
  let outputStarts: UnsafePointer<UInt32>
  let outputs: UnsafePointer<UInt32>
  let hasEdges: UnsafePointer<UInt8>
  let edges: UnsafePointer<UInt64>
  let edgeMask: Int

  /// The node reached from `node` by `term`, or 0.
  @inline(__always)
  func next(_ node: UInt32, _ term: TermID) -> UInt32 {
    let sought = PhraseTable.edge(from: node, by: term, to: 0)
    var slot = PhraseTable.slot(sought) & edgeMask
    while true {
      let edge = edges[slot]
      if edge == 0 { return 0 }
      let difference = edge ^ sought
      if difference < UInt64(PhraseTable.nodeLimit) { return UInt32(truncatingIfNeeded: difference) }
      slot = (slot &+ 1) & edgeMask
    }
  }

  /// Where the outputs of a node stand in `outputs`.
  @inline(__always)
  func outputRange(of node: UInt32) -> Range<Int> {
    Range(uncheckedBounds: (Int(outputStarts[Int(node)]), Int(outputStarts[Int(node) &+ 1])))
  }
}

extension PhraseTable {
  /// Calls `body` with the table as flat memory.
  @inline(__always)
  func withView<Result>(_ body: (PhraseView) -> Result) -> Result {
    outputStarts.withUnsafeBufferPointer { outputStarts in
      outputs.withUnsafeBufferPointer { outputs in
        hasEdges.withUnsafeBufferPointer { hasEdges in
          edges.withUnsafeBufferPointer { edges in
            guard let starts = outputStarts.baseAddress, let outputs = outputs.baseAddress,
              let hasEdges = hasEdges.baseAddress, let firstEdge = edges.baseAddress
            else { preconditionFailure("arrays have an address, even when they are empty") }
            return body(
              PhraseView(
                outputStarts: starts, outputs: outputs, hasEdges: hasEdges, edges: firstEdge,
                edgeMask: edges.count - 1))
          }
        }
      }
    }
  }
}
