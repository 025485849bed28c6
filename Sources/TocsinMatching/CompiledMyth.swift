/// A refuted signal: named in explanations, never scored.
package struct CompiledMyth: Sendable {
  /// Index of the concept that shows it.
  package var concept: Int
  package var id: String
  package var title: String
  /// Why it scores zero.
  package var reason: String
  package var source: String
}
