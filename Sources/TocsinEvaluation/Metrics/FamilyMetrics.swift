package import Tocsin

/// How well one family is judged over a set of texts.
package struct FamilyMetrics: Sendable, Equatable {
  /// The family.
  package var family: Family
  /// The outcomes over the texts in which the family is scored.
  package var confusion: Confusion

  /// Counts the outcomes of `family`; a text in which the family is optional is left out.
  package init(_ family: Family, over judged: [JudgedExample]) {
    self.family = family
    confusion = Confusion(judged.compactMap { $0.outcome(for: family) })
  }
}
