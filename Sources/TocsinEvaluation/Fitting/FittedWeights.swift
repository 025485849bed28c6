/// Everything that a fit gives a model, in thousandths of a point.
package struct FittedWeights: Sendable, Equatable {
  /// What a family scores before any evidence.
  package var biases: [Int] = []
  /// Points by rule id.
  package var rules: [String: Int] = [:]
  /// Points of classes of typed numbers, of words and of stems, for each family.
  package var facts: [String: [Int]] = [:]
  package var words: [String: [Int]] = [:]
  package var stems: [String: [Int]] = [:]

  package init() {}

  /// Drops what has no points for any family.
  mutating func dropNothings() {
    facts = facts.filter { $0.value.contains { $0 != 0 } }
    words = words.filter { $0.value.contains { $0 != 0 } }
    stems = stems.filter { $0.value.contains { $0 != 0 } }
  }
}
