/// Everything that a fit gives a model, in thousandths of a point.
package struct FittedWeights: Sendable, Equatable {
  /// What a family scores before any evidence.
  package var biases: [Int] = []
  /// Points by rule id.
  package var rules: [String: Int] = [:]
  /// Points of classes of typed numbers, of concepts, of words, of stems and of pairs of words, for each family.
  package var facts: [String: [Int]] = [:]
  package var concepts: [String: [Int]] = [:]
  package var words: [String: [Int]] = [:]
  package var stems: [String: [Int]] = [:]
  package var pairs: [String: [Int]] = [:]

  /// The score from which on a profile flags, by its name.
  package var thresholds: [String: Double] = [:]
  /// What points that were not fitted (of guards, corroboration and disguise) are multiplied by.
  package var scale = 1.0

  package init() {}

  /// Puts all points on a line.
  package mutating func calibrate(by line: PlattScaling) {
    biases = line.applied(to: biases)
    scale *= line.slope
    rules = rules.mapValues { Int((Double($0) * line.slope).rounded()) }
    for list in [\FittedWeights.facts, \.concepts, \.words, \.stems, \.pairs] {
      self[keyPath: list] = self[keyPath: list].mapValues { points in
        points.map { Int((Double($0) * line.slope / 10).rounded()) * 10 }
      }
    }
    dropNothings()
  }

  /// Drops what has no points for any family.
  mutating func dropNothings() {
    for list in [\FittedWeights.facts, \.concepts, \.words, \.stems, \.pairs] {
      self[keyPath: list] = self[keyPath: list].filter { $0.value.contains { $0 != 0 } }
    }
  }
}
