package import Tocsin

/// How well a family is judged when it is flagged from some score on.
package struct OperatingPoint: Sendable, Equatable {
  package var family: Family
  /// The least score that flags, 0…1.
  package var threshold: Double
  package var confusion: Confusion

  /// The scores at which the table of precision and recall is made.
  package static let thresholds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

  /// Judges the texts by the score alone; texts in which the family is optional are left out.
  package init(of family: Family, from threshold: Double, over judged: [JudgedExample]) {
    self.family = family
    self.threshold = threshold
    confusion = Confusion(
      judged.filter { !$0.scores.isEmpty && !$0.example.optional.contains(family) }.map { judged in
        Outcome(
          isLabeled: judged.example.labels.contains(family),
          isFlagged: judged.scores[family.rawValue] >= threshold)
      })
  }
}
