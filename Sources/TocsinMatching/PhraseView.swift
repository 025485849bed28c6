import TocsinText

/// A ``PhraseTable`` as flat memory, for the length of one call of ``PhraseTable/withView(_:)``.
///
/// Bounds: nodes come from the table itself, whose arrays ``PhraseTableBuilder`` laid out together; `next` masks its slot.
struct PhraseView {
  let outputStarts: UnsafePointer<UInt32>
  let outputs: UnsafePointer<UInt32>
  let hasEdges: UnsafePointer<UInt8>
  let edgeKeys: UnsafePointer<UInt64>
  let edgeTargets: UnsafePointer<UInt32>
  let edgeMask: Int

  /// The node reached from `node` by `term`, or 0.
  @inline(__always)
  func next(_ node: UInt32, _ term: TermID) -> UInt32 {
    let key = UInt64(node) << 32 | UInt64(term)
    var slot = PhraseTable.slot(key) & edgeMask
    while edgeKeys[slot] != 0 {
      if edgeKeys[slot] == key { return edgeTargets[slot] }
      slot = (slot &+ 1) & edgeMask
    }
    return 0
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
          edgeKeys.withUnsafeBufferPointer { edgeKeys in
            edgeTargets.withUnsafeBufferPointer { edgeTargets in
              guard let starts = outputStarts.baseAddress, let outputs = outputs.baseAddress,
                let hasEdges = hasEdges.baseAddress, let keys = edgeKeys.baseAddress,
                let targets = edgeTargets.baseAddress
              else { preconditionFailure("arrays have an address, even when they are empty") }
              return body(
                PhraseView(
                  outputStarts: starts, outputs: outputs, hasEdges: hasEdges, edgeKeys: keys,
                  edgeTargets: targets, edgeMask: edgeKeys.count - 1))
            }
          }
        }
      }
    }
  }
}
