/// A keyword that counts for a family at a place.
package struct KeywordHit: Sendable {
  /// The term, or the fact class after the terms.
  package var keyword: Int
  package var family: Int
  /// Thousandths of a point; negative: it speaks against the family.
  package var points: Int
  package var span: MatchSpan
  package var isObfuscated: Bool
  /// The guard that silences it, if any.
  package var silencedBy: Int?
}
