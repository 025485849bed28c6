/// A combination of concepts that shows an indicator.
package struct Rule: Sendable {
  /// Whether hits count, or are only counted (a shadow rule).
  package enum Status: String, Sendable, CaseIterable { case active, draft }

  /// The permanent id: the indicator's id and a name.
  package var id: String
  package var indicator: String
  /// Overrides the indicator's strength.
  package var strength: Strength?
  package var about: String
  package var status: Status
  package var scope: Scope
  /// The rule is hit where any of these matches.
  package var match: [Pattern]
  /// No hit where any of these matches in the same scope.
  package var unless: [Pattern]
  /// All of these must match somewhere in the text.
  package var requires: [Pattern]
  /// The least number of separate matches.
  package var count: Int
  /// Whether a negation before the match silences it.
  package var isNegatable: Bool
  package var examples: RuleExamples
  package var place: SourcePlace

  /// Every pattern of the rule, whatever its role.
  package var patterns: [Pattern] { match + unless + requires }
}
