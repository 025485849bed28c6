/// The outcome of scoring one text: family points, and exactly where they come from.
package struct Assessment: Sendable, Equatable {
  /// Points by family, in thousandths: the bias and all contributions.
  package var points: [Int]
  /// What hits of rules add, in the order of the hits.
  package var evidence: [Contribution]
  /// What guards take away.
  package var guards: [Contribution]
  /// Hits whose gate was closed: they count nothing.
  package var gated: [Int]

  /// The assessment of a text without hits.
  package static func nothing(biases: [Int]) -> Assessment {
    Assessment(points: biases, evidence: [], guards: [], gated: [])
  }
}
