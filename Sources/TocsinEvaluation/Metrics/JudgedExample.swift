package import Tocsin

/// A labelled text beside the families that a judge flagged in it.
package struct JudgedExample: Sendable, Equatable {
  /// The text and its labels.
  package var example: LabeledExample
  /// The flagged families that are scored: those optional for the text are left out.
  package var flagged: Set<Family>
  /// The score of every family (0…1), in the order of `Family`; empty when the judge has none.
  package var scores: [Double]
  /// The ids of the rules that count as evidence in the text, by family.
  package var rules: [Family: Set<String>]
  /// The ids of the draft rules that were hit, by the family that they would speak for.
  package var drafts: [Family: Set<String>]

  /// Sets the flagged families beside the labels.
  package init(_ example: LabeledExample, flagged: Set<Family>) {
    self.init(example, Judgement(flagged: flagged))
  }

  /// Sets a judgement beside the labels.
  package init(_ example: LabeledExample, _ judgement: Judgement) {
    self.example = example
    flagged = judgement.flagged.subtracting(example.optional)
    scores = judgement.scores
    rules = judgement.rules
    drafts = judgement.drafts
  }

  /// How the judgement about `family` turned out; nil when the family is optional for the text.
  package func outcome(for family: Family) -> Outcome? {
    if example.optional.contains(family) { return nil }
    return Outcome(isLabeled: example.labels.contains(family), isFlagged: flagged.contains(family))
  }

  /// Whether every scored family is judged right.
  package var isRight: Bool { flagged == example.labels.subtracting(example.optional) }

  /// Whether the text is judged as a minimal pair demands: a positive flagged in one of its labelled
  /// families, an innocent twin in none.
  var isSolvedPairMember: Bool {
    example.kind.isNegative ? flagged.isEmpty : !flagged.isDisjoint(with: example.labels)
  }
}
