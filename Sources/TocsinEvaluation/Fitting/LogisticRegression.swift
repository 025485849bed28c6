import Glibc

/// Logistic regression with fixed offsets, binary features and an L2 penalty.
///
/// Minimizes Σ v·log(1 + exp(−y·z)) + penalty/2·‖w‖² with z = offset + Σ w, by cyclic coordinate descent with Newton steps
/// (Yu, Huang & Lin 2011, "Dual coordinate descent methods for logistic regression", primal variant). The order of
/// coordinates is fixed, so the same examples give the same weights to the last bit. Cost: one pass over all features
/// of all examples a round.
package struct LogisticRegression: Sendable {
  /// The strength of the L2 penalty.
  package var penalty: Double
  /// The most rounds over all features.
  package var rounds: Int
  /// A round that changes no weight by more ends the fit.
  package var tolerance: Double

  package init(penalty: Double, rounds: Int = 60, tolerance: Double = 1e-4) {
    self.penalty = penalty
    self.rounds = rounds
    self.tolerance = tolerance
  }

  /// The weights that fit the examples.
  package func fit(_ examples: SparseExamples) -> [Double] {
    var columns = Array(repeating: [Int](), count: examples.featureCount)
    for (row, features) in examples.features.enumerated() {
      for feature in features { columns[feature].append(row) }
    }
    var weights = Array(repeating: 0.0, count: examples.featureCount)
    var sums = examples.offsets
    for _ in 0..<rounds {
      var change = 0.0
      for feature in columns.indices where !columns[feature].isEmpty {
        var gradient = penalty * weights[feature]
        var curvature = penalty
        for row in columns[feature] {
          let probability = 1 / (1 + exp(-sums[row]))
          gradient += examples.weights[row] * (probability - examples.labels[row])
          curvature += examples.weights[row] * probability * (1 - probability)
        }
        let step = -gradient / curvature
        weights[feature] += step
        for row in columns[feature] { sums[row] += step }
        change = max(change, abs(step))
      }
      if change < tolerance { break }
    }
    return weights
  }
}
