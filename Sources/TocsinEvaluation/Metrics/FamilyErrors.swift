package import Tocsin

/// The texts that were judged wrongly in one family, for a writer of rules to look at.
package struct FamilyErrors: Sendable, Equatable {
  /// The family.
  package var family: Family
  /// Labelled but not flagged, in the order of the corpus.
  package var falseNegatives: [LabeledExample]
  /// Flagged but not labelled, in the order of the corpus.
  package var falsePositives: [LabeledExample]

  /// Gathers the first `limit` of each sort.
  package init(of family: Family, in judged: [JudgedExample], limit: Int) {
    self.family = family
    func first(_ outcome: Outcome) -> [LabeledExample] {
      judged.lazy.filter { $0.outcome(for: family) == outcome }.prefix(limit).map(\.example)
    }
    falseNegatives = first(.falseNegative)
    falsePositives = first(.falsePositive)
  }
}
