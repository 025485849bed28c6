package import Tocsin

/// A labelled text beside the families that a judge flagged in it.
package struct JudgedExample: Sendable, Equatable {
  /// The text and its labels.
  package var example: LabeledExample
  /// The flagged families that are scored: those optional for the text are left out.
  package var flagged: Set<Family>

  /// Sets a judgement beside the labels.
  package init(_ example: LabeledExample, flagged: Set<Family>) {
    self.example = example
    self.flagged = flagged.subtracting(example.optional)
  }

  /// How the judgement about `family` turned out; nil when the family is optional for the text.
  package func outcome(for family: Family) -> Outcome? {
    if example.optional.contains(family) { return nil }
    return switch (example.labels.contains(family), flagged.contains(family)) {
    case (true, true): .truePositive
    case (false, true): .falsePositive
    case (true, false): .falseNegative
    case (false, false): .trueNegative
    }
  }

  /// Whether the text is judged as a minimal pair demands: a positive flagged in one of its labelled
  /// families, an innocent twin in none.
  var isSolvedPairMember: Bool {
    example.kind.isNegative ? flagged.isEmpty : !flagged.isDisjoint(with: example.labels)
  }
}
