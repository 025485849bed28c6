import TocsinMatching

/// The keywords of a family with few points each, which are reported together: each alone explains nothing.
struct SmallKeywords {
  /// Keywords with fewer points, in thousandths, are small.
  static let limit = 500

  /// From the first of them to the end of the last; nil while there are none.
  private(set) var span: MatchSpan?
  /// What they say together, in thousandths of a point.
  private(set) var points = 0
  private(set) var isObfuscated = false

  mutating func add(_ keyword: KeywordHit) {
    let known = span ?? keyword.span
    span = MatchSpan(
      start: min(known.start, keyword.span.start), end: max(known.end, keyword.span.end))
    points += keyword.points
    isObfuscated = isObfuscated || keyword.isObfuscated
  }
}
