/// A hit of a rule as the scorer sees it: numbers without words or places.
package struct ScoredHit: Sendable {
  /// The indicator that the rule supports (an index).
  package var indicator: Int
  /// Points of a full hit, in thousandths.
  package var points: Int

  package init(indicator: Int, points: Int) {
    self.indicator = indicator
    self.points = points
  }
}
