/// A subtracting guard found in the text.
package struct GuardHit: Sendable {
  /// Index into ``CompiledModel/guards``.
  package var guardIndex: Int
  package var span: MatchSpan
  /// Indices of the hits that it reaches.
  package var hits: [Int]
}
