/// Counts of the four outcomes and the figures that follow from them.
package struct Confusion: Sendable, Equatable {
  /// Labelled and flagged.
  package var truePositives = 0
  /// Flagged but not labelled.
  package var falsePositives = 0
  /// Labelled but not flagged.
  package var falseNegatives = 0
  /// Neither labelled nor flagged.
  package var trueNegatives = 0

  /// Counts the outcomes.
  package init(_ outcomes: some Sequence<Outcome> = []) {
    for outcome in outcomes { add(outcome) }
  }

  /// Counts one outcome more.
  package mutating func add(_ outcome: Outcome) {
    switch outcome {
    case .truePositive: truePositives += 1
    case .falsePositive: falsePositives += 1
    case .falseNegative: falseNegatives += 1
    case .trueNegative: trueNegatives += 1
    }
  }

  /// The flagged texts that deserve it, among all flagged.
  package var precision: Share { Share(truePositives, of: truePositives + falsePositives) }

  /// The labelled texts that are flagged, among all labelled.
  package var recall: Share { Share(truePositives, of: truePositives + falseNegatives) }

  /// The harmonic mean of precision and recall; nil when nothing is labelled or flagged.
  package var f1: Double? {
    let mistakes = falsePositives + falseNegatives
    return Share(2 * truePositives, of: 2 * truePositives + mistakes).value
  }
}
