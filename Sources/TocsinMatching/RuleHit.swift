/// A rule that matched at a place.
package struct RuleHit: Sendable {
  /// Index into ``CompiledModel/rules``.
  package var rule: Int
  package var span: MatchSpan
  /// Whether any matched token was written in a disguised way.
  package var isObfuscated: Bool
  /// The guard that silences the hit, if any.
  package var silencedBy: Int?
}
