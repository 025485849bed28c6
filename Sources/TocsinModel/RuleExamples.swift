/// Invented texts beside a rule or a guard: what it must hit, and the near-misses it must leave alone.
package struct RuleExamples: Sendable {
  package var hits: [PlacedText]
  package var misses: [PlacedText]
}
