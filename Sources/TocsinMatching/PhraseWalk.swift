import TocsinText

/// Finds the phrases of more than one token.
///
/// Apart from ``PhraseScan``, which only notes where walks may begin: nobody could foretell whether one does.
struct PhraseWalk {
  let tokens: UnsafePointer<Token>
  let count: Int
  let phrases: PhraseView

  /// Appends the phrases of some openings, in order of their first token.
  func run(_ openings: UnsafeBufferPointer<PhraseOpening>, into found: ScratchArray<FoundPhrase>) {
    for opening in openings {
      found.reserve(PhraseTable.longestPhrase)
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
