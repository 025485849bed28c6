import TocsinText

/// A ``PhraseTable`` as flat memory, for the length of one call of ``PhraseTable/withView(_:)``.
///
/// Bounds: nodes come from the table itself, whose arrays ``PhraseTableBuilder`` laid out together.
struct PhraseView {
  /// Fewer edges than this are looked through one after the other.
  private static let fewEdges = 8

  let outputStarts: UnsafePointer<UInt32>
  let outputs: UnsafePointer<UInt32>
  let edgeStarts: UnsafePointer<UInt32>
  let edges: UnsafePointer<UInt64>

  /// The node reached from `node` by `term`, or 0.
  @inline(__always)
  func next(_ node: UInt32, _ term: TermID) -> UInt32 {
    let sought = UInt64(term) << 32
    let end = edges + Int(edgeStarts[Int(node) &+ 1])
    var low = edges + Int(edgeStarts[Int(node)])
    var count = end - low
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
  func hasEdges(_ node: UInt32) -> Bool { edgeStarts[Int(node)] != edgeStarts[Int(node) &+ 1] }

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
        edgeStarts.withUnsafeBufferPointer { edgeStarts in
          edges.withUnsafeBufferPointer { edges in
            guard let starts = outputStarts.baseAddress, let outputs = outputs.baseAddress,
              let edgeStarts = edgeStarts.baseAddress, let edges = edges.baseAddress
            else { preconditionFailure("arrays have an address, even when they are empty") }
            return body(
              PhraseView(
                outputStarts: starts, outputs: outputs, edgeStarts: edgeStarts, edges: edges))
          }
        }
      }
    }
  }
}
