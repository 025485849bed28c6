/// The design of a fit: for each example, an offset and the features it has.
package struct SparseExamples: Sendable {
  /// Points that are there whatever the weights, by example.
  package var offsets: [Double]
  /// Features of each example, as ascending indices.
  package var features: [[Int]]
  /// The answers: 1 or 0.
  package var labels: [Double]
  /// How much each example counts.
  package var weights: [Double]
  package var featureCount: Int

  package init(offsets: [Double], features: [[Int]], labels: [Double], weights: [Double], featureCount: Int) {
    self.offsets = offsets
    self.features = features
    self.labels = labels
    self.weights = weights
    self.featureCount = featureCount
  }
}
