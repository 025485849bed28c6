/// A piece of evidence as the scorer sees it: numbers without words or places.
package struct ScoredHit: Sendable {
  /// What the points belong to.
  package enum Subject: Sendable, Equatable {
    /// A rule hit supports an indicator (an index).
    case indicator(Int)
    /// A fitted keyword speaks for or against a family (an index) directly.
    case family(Int)
  }

  package var subject: Subject
  /// Points of a full hit, in thousandths.
  package var points: Int

  package init(indicator: Int, points: Int) {
    subject = .indicator(indicator)
    self.points = points
  }

  package init(family: Int, points: Int) {
    subject = .family(family)
    self.points = points
  }

  var indicator: Int? {
    if case .indicator(let index) = subject { index } else { nil }
  }
}
