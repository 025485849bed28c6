/// A subtracting guard as the scorer sees it.
package struct ScoredGuard: Sendable {
  /// Points, zero or negative, in thousandths.
  package var points: Int
  /// Indices of the hits it reaches.
  package var hits: [Int]

  package init(points: Int, hits: [Int]) {
    self.points = points
    self.hits = hits
  }
}
