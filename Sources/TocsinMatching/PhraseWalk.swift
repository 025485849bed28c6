import CVectors
import TocsinText

/// Finds the phrases of more than one token.
///
/// Problem: the edges of a node lie anywhere in megabytes, so that each step of a walk waits for memory. Idea: the pass over
/// the tokens only notes where walks begin; while one is walked, the memory of the next ones is on its way.
struct PhraseWalk {
  /// So many openings ahead the node is asked for, and the edges a little later.
  private static let nodeDistance = 6
  private static let edgeDistance = 3

  let tokens: UnsafePointer<Token>
  let count: Int
  let phrases: PhraseView

  /// Appends the phrases of some openings, in order of their first token.
  func run(_ openings: UnsafeBufferPointer<PhraseOpening>, into found: ScratchArray<FoundPhrase>) {
    for index in 0..<openings.count {
      let later = index &+ Self.nodeDistance
      if later < openings.count { cvec_prefetch(phrases.nodes + Int(openings[later].root)) }
      let soon = index &+ Self.edgeDistance
      if soon < openings.count {
        cvec_prefetch(phrases.edgeKeys + phrases.firstEdge(of: openings[soon].root))
      }
      found.reserve(PhraseTable.longestPhrase)
      let opening = openings[index]
      found.advance(by: walk(from: Int(opening.start), opening.root, found.room))
    }
  }

  @inline(__always)
  private func walk(
    from start: Int, _ root: UInt32, _ room: UnsafeMutableBufferPointer<FoundPhrase>
  ) -> Int {
    var found = 0
    var node = root
    var end = start &+ 1
    while phrases.hasEdges(node), end < count, end &- start < PhraseTable.longestPhrase {
      let next = tokens[end]
      guard next.term != 0, !next.flags.has(.sentenceBreakBefore) else { break }
      node = phrases.next(node, next.term)
      if node == 0 { break }
      end &+= 1
      // Written over where no phrase ends here.
      room.baseAddress.unsafelyUnwrapped[found] = FoundPhrase(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), node: node)
      found &+= phrases.outputRange(of: node).isEmpty ? 0 : 1
    }
    return found
  }
}
