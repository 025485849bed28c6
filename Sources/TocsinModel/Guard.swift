/// Innocent context: words that silence hits or take points from families.
package struct Guard: Sendable {
  package enum Effect: String, Sendable, CaseIterable {
    /// Covered hits give no points.
    case silence
    /// The covered families lose points, never more than their covered evidence gave.
    case subtract
  }

  /// Which hits a match of the guard reaches.
  package enum Reach: Sendable, Equatable {
    /// The guard ends at most so many tokens before the hit in the same sentence, or lies in a gap inside it.
    case before(Int)
    /// The guard begins at most so many tokens after the hit in the same sentence.
    case after(Int)
    /// Either side.
    case near(Int)
    case sentence
    case passage
    case text
  }

  package var id: String
  package var about: String
  package var effect: Effect
  package var strength: Strength
  package var reach: Reach
  /// `all`, families, indicators or rule ids.
  package var covers: [PlacedText]
  /// Whether hits in sentences told in the first person keep their points.
  package var exemptsDisclosure: Bool
  package var match: [Pattern]
  package var unless: [Pattern]
  package var examples: RuleExamples
  package var place: SourcePlace

  /// Every pattern of the guard, whatever its role.
  package var patterns: [Pattern] { match + unless }
}
