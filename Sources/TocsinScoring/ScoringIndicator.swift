/// What the scorer knows of an indicator.
package struct ScoringIndicator: Sendable {
  /// Index of the family, or nil when the indicator only corroborates.
  package var family: Int?
  /// Indicators of which one must be hit as well; empty: no gate.
  package var gate: [Int]
  /// Families that gain ``corroboration`` when they have evidence of their own.
  package var corroborates: [Int]
  /// Points for each corroborated family, in thousandths.
  package var corroboration: Int

  package init(family: Int?, gate: [Int], corroborates: [Int], corroboration: Int) {
    self.family = family
    self.gate = gate
    self.corroborates = corroborates
    self.corroboration = corroboration
  }
}
