package import TocsinModel

/// An indicator as the scorer needs it.
package struct CompiledIndicator: Sendable {
  package var id: String
  /// Index of the family, or nil for `exploitation.*` and `ad.*`.
  package var family: Int?
  package var strength: Strength
  /// Indicators of which one must be hit too; empty: no gate.
  package var gate: [Int]
  /// Families that a hit corroborates.
  package var corroborates: [Int]
}
