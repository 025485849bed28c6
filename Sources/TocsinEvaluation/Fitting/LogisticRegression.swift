import Glibc

/// Logistic regression with fixed offsets, counted features, an L2 penalty and an intercept that is not penalized.
///
/// Minimizes Σ v·log(1 + exp(−y·z)) + penalty/2·Σ s·w² with z = offset + intercept + Σ x·w, by cyclic coordinate descent
/// with Newton steps (Yu, Huang & Lin 2011, "Dual coordinate descent methods for logistic regression", primal variant).
/// The order of coordinates is fixed, so the same examples give the same weights to the last bit. Cost: one pass over
/// all features of all examples a round.
package struct LogisticRegression: Sendable {
  /// What a fit comes to.
  package struct Fit: Sendable, Equatable {
    package var intercept: Double
    package var weights: [Double]
  }

  /// The strength of the L2 penalty.
  package var penalty: Double
  /// The most rounds over all features.
  package var rounds: Int
  /// A round that changes no weight by more ends the fit.
  package var tolerance: Double

  package init(penalty: Double, rounds: Int = 60, tolerance: Double = 1e-3) {
    self.penalty = penalty
    self.rounds = rounds
    self.tolerance = tolerance
  }

  /// The weights that fit the examples.
  package func fit(_ examples: SparseExamples) -> Fit {
    let columns = examples.columns
    let everywhere = examples.offsets.indices.map { (row: $0, value: 1.0) }
    var fit = Fit(intercept: 0, weights: Array(repeating: 0.0, count: examples.featureCount))
    var sums = examples.offsets
    for _ in 0..<rounds {
      var change = abs(step(&fit.intercept, along: everywhere, penalty: 0, examples, &sums))
      for feature in columns.indices where !columns[feature].isEmpty {
        let step = step(
          &fit.weights[feature], along: columns[feature], penalty: penalty * examples.stiffness[feature],
          examples, &sums)
        change = max(change, abs(step))
      }
      if change < tolerance { break }
    }
    return fit
  }

  /// One Newton step of one weight; returns how far it went.
  private func step(
    _ weight: inout Double, along column: [(row: Int, value: Double)], penalty: Double,
    _ examples: SparseExamples, _ sums: inout [Double]
  ) -> Double {
    var gradient = penalty * weight
    var curvature = max(penalty, 1e-9)
    for (row, value) in column {
      let probability = 1 / (1 + exp(-sums[row]))
      gradient += value * examples.weights[row] * (probability - examples.labels[row])
      curvature += value * value * examples.weights[row] * probability * (1 - probability)
    }
    let step = -gradient / curvature
    weight += step
    for (row, value) in column { sums[row] += value * step }
    return step
  }
}
