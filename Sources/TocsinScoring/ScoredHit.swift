/// A rule hit as the scorer sees it: numbers without words or places.
package struct ScoredHit: Sendable {
  /// Index of the indicator.
  package var indicator: Int
  /// Points of a full hit, in thousandths.
  package var points: Int

  package init(indicator: Int, points: Int) {
    self.indicator = indicator
    self.points = points
  }
}
