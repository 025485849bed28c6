/// Two models over the same texts.
package struct ModelComparison: Sendable, Equatable {
  /// The figures of either.
  package var own: EvaluationSummary
  package var other: EvaluationSummary
  /// The ids of the texts that only the first model judges right in every scored family, and only the second.
  package var won: [String]
  package var lost: [String]

  /// Compares two evaluations of the same texts in the same order.
  package init(_ own: Evaluation, against other: Evaluation) {
    precondition(own.judged.map(\.example.id) == other.judged.map(\.example.id), "not the same texts")
    self.own = own.summary
    self.other = other.summary
    let pairs = zip(own.judged, other.judged)
    won = pairs.filter { $0.isRight && !$1.isRight }.map(\.0.example.id)
    lost = pairs.filter { !$0.isRight && $1.isRight }.map(\.0.example.id)
  }
}
