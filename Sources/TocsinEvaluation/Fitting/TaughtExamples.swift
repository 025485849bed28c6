package import Tocsin

/// The examples that the rules of a model carry, as texts to fit.
///
/// They are short and plain where a corpus is long: what a rule says by itself must still flag. A hit that
/// counts shows the family of its rule; a near-miss does not, unless another rule of the family counts in it. Of the other
/// families neither tells anything. They are fitted, never judged: no figure and no threshold comes from them.
package struct TaughtExamples: Sendable {
  /// How often each counts.
  package static let repeats = 8

  package let examples: [LabeledExample]
  package let views: [TrainingView]

  /// No examples.
  package init() {
    examples = []
    views = []
  }

  package init(_ model: TrainingModel) {
    var taught: [(example: LabeledExample, view: TrainingView)] = []
    for (number, example) in model.ruleExamples.enumerated() {
      let view = model.detector.trainingView(of: example.text)
      guard example.isHit != view.rules[example.family.rawValue].isEmpty else { continue }
      taught.append(
        (
          LabeledExample(
            id: "example-\(number)", language: "", kind: example.isHit ? .positive : .hardNegative,
            text: example.text, labels: example.isHit ? [example.family] : [],
            optional: Set(Family.allCases).subtracting([example.family])), view
        ))
    }
    let all = (0..<Self.repeats).flatMap { _ in taught }
    examples = all.map(\.example)
    views = all.map(\.view)
  }
}
