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

  /// Examples whose features are all held alike, unless `stiffness` says so for each.
  package init(
    offsets: [Double], features: [[Int]], labels: [Double], weights: [Double], featureCount: Int,
    stiffness: [Double]? = nil
  ) {
    self.stiffness = stiffness ?? Array(repeating: 1, count: featureCount)
    self.offsets = offsets
    self.features = features
    self.labels = labels
    self.weights = weights
    self.featureCount = featureCount
  }

  /// Of each feature, the examples that have it and how often.
  var columns: [[(row: Int, value: Double)]] {
    var columns = Array(repeating: [(row: Int, value: Double)](), count: featureCount)
    for (row, features) in features.enumerated() {
      for feature in features {
        if let last = columns[feature].last, last.row == row {
          columns[feature][columns[feature].count - 1].value += 1
        } else {
          columns[feature].append((row, 1))
        }
      }
    }
    return columns
  }
}
