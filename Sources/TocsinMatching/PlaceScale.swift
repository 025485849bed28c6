import TocsinModel

/// Which bit of a ``PlaceMask`` stands for a token.
struct PlaceScale: BitwiseCopyable {
  /// A bit stands for so many tokens: two to the power of this.
  private let shift: UInt64
  /// The tokens that do not begin a sentence; all where a bit is more than a token.
  let inSentence: UInt64

  /// The scale for a text of so many tokens, the first 64 of which begin a sentence where `sentenceStarts` says so.
  init(tokenCount: Int, sentenceStarts: UInt64) {
    shift = tokenCount <= 64 ? 0 : UInt64(64 - 6 - (tokenCount - 1).leadingZeroBitCount)
    inSentence = shift == 0 ? ~sentenceStarts : .max
  }

  /// Whether each token has a bit of its own.
  private var isExact: Bool { shift == 0 }

  @inline(__always)
  func bit(of token: Int) -> UInt64 { 1 &<< (UInt64(truncatingIfNeeded: token) &>> shift) }

  /// How many bits apart tokens at most so far from each other are at the most.
  @inline(__always)
  private func bits(apart distance: Int) -> Int {
    (distance &+ Int(truncatingIfNeeded: (1 &<< shift) &- 1)) &>> Int(truncatingIfNeeded: shift)
  }

  /// Where a sequence may stand: its right part starts behind the left one, at most `gap` tokens between them.
  ///
  /// - Parameters:
  ///   - lengths: how many tokens the two parts have at the most.
  ///   - scope: a sequence within a sentence does not cross into another.
  func sequence(
    _ left: PlaceMask, _ right: PlaceMask, lengths: (left: Int, right: Int), gap: Int, _ scope: Scope
  ) -> PlaceMask {
    let open = scope == .sentence ? inSentence : .max
    let next: UInt64
    let last: UInt64
    if isExact {
      next = right.starts & PlaceMask.above(left.ends &<< 1 & open, by: gap, open: open)
      guard next != 0 else { return PlaceMask() }
      last = left.ends & PlaceMask.below((right.starts & open) &>> 1, by: gap, open: open)
    } else {
      next = right.starts & PlaceMask.above(left.ends, by: bits(apart: gap &+ 1), open: .max)
      guard next != 0 else { return PlaceMask() }
      last = left.ends & PlaceMask.below(right.starts, by: bits(apart: gap &+ 1), open: .max)
    }
    return PlaceMask(
      starts: left.starts & PlaceMask.below(last, by: bits(apart: lengths.left &- 1), open: .max),
      ends: right.ends & PlaceMask.above(next, by: bits(apart: lengths.right &- 1), open: .max))
  }

  /// Where those of `places` may stand that have one of `others` in their scope.
  func places(_ places: PlaceMask, with others: PlaceMask, in scope: Scope) -> PlaceMask {
    guard !others.isEmpty else { return PlaceMask() }
    guard scope == .sentence, isExact else { return places }
    let behind = PlaceMask.above(others.starts, by: 63, open: inSentence)
    let sentences = PlaceMask.below(behind, by: 63, open: inSentence)
    let found = PlaceMask(starts: places.starts & sentences, ends: places.ends & sentences)
    return found.starts == 0 || found.ends == 0 ? PlaceMask() : found
  }
}
