/// The design of a fit: for each example, an offset and the features it has.
package struct SparseExamples: Sendable {
  /// Points that are there whatever the weights, by example.
  package var offsets: [Double]
  /// Features of each example, as indices; one that stands there several times counts as often.
  package var features: [[Int]]
  /// The answers: 1 or 0.
  package var labels: [Double]
  /// How much each example counts.
  package var weights: [Double]
  package var featureCount: Int
  /// How strongly each feature is held at zero, beside 1 for the penalty as it is.
  package var stiffness: [Double]
  /// What a feature that is scaled counts in an example, beside 1 for one that is not.
  package var shares: [Double]
  /// Whether a feature is scaled.
  package var isScaled: [Bool]

  /// Examples whose features are all held alike and counted as they are, unless it is said for each.
  package init(
    offsets: [Double], features: [[Int]], labels: [Double], weights: [Double], featureCount: Int,
    stiffness: [Double]? = nil, shares: [Double]? = nil, isScaled: [Bool]? = nil
  ) {
    self.shares = shares ?? Array(repeating: 1, count: offsets.count)
    self.isScaled = isScaled ?? Array(repeating: false, count: featureCount)
    self.stiffness = stiffness ?? Array(repeating: 1, count: featureCount)
    self.offsets = offsets
    self.features = features
    self.labels = labels
    self.weights = weights
    self.featureCount = featureCount
  }

  /// Of each feature, the examples that have it and how much it counts there.
  var columns: [[(row: Int, value: Double)]] {
    var columns = Array(repeating: [(row: Int, value: Double)](), count: featureCount)
    for (row, features) in features.enumerated() {
      for feature in features {
        let value = isScaled[feature] ? shares[row] : 1
        if let last = columns[feature].last, last.row == row {
          columns[feature][columns[feature].count - 1].value += value
        } else {
          columns[feature].append((row, value))
        }
      }
    }
    return columns
  }
}
