package import TocsinModel

/// A rule whose patterns are node indices.
package struct CompiledRule: Sendable {
  package var id: String
  /// One sentence for people.
  package var about: String
  /// Index into ``CompiledModel/indicators``.
  package var indicator: Int
  package var strength: Strength
  package var isActive: Bool
  package var scope: Scope
  /// Alternatives: the rule is hit where any of them matches.
  package var match: [Int]
  package var unless: [Int]
  package var requires: [Int]
  package var count: Int
  /// Points of a full hit, in thousandths: fitted, or else the strength's.
  package var points: Int
  /// Points that the strength alone gives.
  package var strengthPoints: Int
}
