/// The numbers of the scorer, in thousandths of a point unless said otherwise.
package struct Weights: Sendable {
  /// What a family scores before any evidence, in the order of ``FamilyDefinition/ids``.
  package var biases: [Int]
  /// Points of a rule of each strength.
  package var strengths: [Strength: Int]
  /// Points (negative) of a subtracting guard of each strength.
  package var guards: [Strength: Int]
  /// Points of a corroborating hit of each strength.
  package var corroboration: [Strength: Int]
  /// The factor, in thousandths, by which each further evidence of one indicator counts less.
  package var diminishing: Int
  /// Points that a disguised spelling adds to evidence.
  package var obfuscation: Int
  /// How many tokens a text has whose keywords count as they are; 0: those of all texts do.
  package var typicalLength: Int
  /// Least family score (logistic, thousandths) that is flagged, by profile name and family.
  package var thresholds: [String: [Int]]
  /// The least family score, in thousandths, of level `low`.
  package var lowLevel: Int

  /// The profiles every model has.
  package static let profiles = ["strict", "balanced", "triage"]
}
