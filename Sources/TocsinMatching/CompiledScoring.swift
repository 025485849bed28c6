package import TocsinModel

/// The scorer's numbers, in thousandths of a point.
package struct CompiledScoring: Sendable {
  package var biases: [Int]
  package var corroboration: [Strength: Int]
  package var diminishing: Int
  package var obfuscation: Int
  /// How many tokens a text has whose keywords count as they are, see ``KeywordScale``.
  package var typicalLength: Int
  /// Least score in thousandths by profile (strict, balanced, triage), then family.
  package var thresholds: [[Int]]
  package var lowLevel: Int
}
