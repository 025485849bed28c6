/// Where something matched: a range of tokens, and which of its first 64 tokens belong to a part of the match.
package struct MatchSpan: Sendable, Equatable, BitwiseCopyable {
  /// The first token.
  package var start: Int
  /// The token after the last.
  package var end: Int
  /// Bit `i` is set when token `start + i` belongs to a matched part rather than to a gap.
  package var parts: UInt64

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
    parts = end - start >= 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: end - start)) &- 1
  }

  package init(start: Int, end: Int, parts: UInt64) {
    self.start = start
    self.end = end
    self.parts = parts
  }

  /// Whether the two share a token.
  package func overlaps(_ other: MatchSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span over both.
  package func union(_ other: MatchSpan) -> MatchSpan {
    let first = start <= other.start ? self : other
    let second = start <= other.start ? other : self
    let shift = second.start - first.start
    let parts = shift >= 64 ? first.parts : first.parts | (second.parts << UInt64(shift))
    return MatchSpan(start: first.start, end: max(end, other.end), parts: parts)
  }

  /// Whether `other` lies inside without touching a matched part: in a gap.
  func holdsInGap(_ other: MatchSpan) -> Bool {
    guard other.start >= start, other.end <= end, other.end - start < 64 else { return false }
    let mask = MatchSpan(start: other.start, end: other.end).parts << UInt64(other.start - start)
    return parts & mask == 0
  }
}
