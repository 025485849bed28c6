package import Tocsin

/// An evaluation on texts from elsewhere, for printing.
package struct ColumnEvaluationOutput {
  private let files: [String]
  private let profile: Profile
  private let model: ModelIdentity
  private let evaluation: ColumnEvaluation

  /// Prepares an evaluation of files for printing.
  package init(
    _ evaluation: ColumnEvaluation, of files: [String], profile: Profile, model: ModelIdentity
  ) {
    self.evaluation = evaluation
    self.files = files
    self.profile = profile
    self.model = model
  }

  private var flaggedNegatives: Share {
    let outcomes = evaluation.outcomes
    return Share(outcomes.falsePositives, of: outcomes.falsePositives + outcomes.trueNegatives)
  }

  /// The tables, ending in a line break.
  package var text: String {
    let outcomes = evaluation.outcomes
    let labels = evaluation.positives.sorted().joined(separator: ", ")
    let sought = evaluation.family.map { "flagged for \($0.id)" } ?? "flagged in any family"
    let heading = [
      "\(files.joined(separator: ", ")): \(evaluation.texts) texts with a label, \(evaluation.unlabeled) without, "
        + "profile \(profile.name)",
      "model \(model.name) \(model.version) \(model.digest)",
      "a text shows something when its label is one of: \(labels); it counts when it is \(sought)",
    ].flatMap { TextWrapping.lines(of: $0, width: EvaluationOutput.width, indent: "") }
    var figures = TextTable(["figure", "value"])
    figures.add(["precision", Figures.interval(outcomes.precision)])
    figures.add(["recall", Figures.interval(outcomes.recall)])
    figures.add(["F1", Figures.decimal(outcomes.f1)])
    figures.add(["others flagged", Figures.interval(flaggedNegatives)])
    figures.add(["ranking (area under the ROC curve)", Figures.decimal(evaluation.ranking)])
    var table = TextTable(["label", "shows something", "texts", "flagged", "mean score"])
    for value in evaluation.values {
      table.add([
        value.label, value.isPositive ? "yes" : "no", "\(value.texts)", Figures.counted(value.flaggedShare),
        Figures.decimal(value.meanScore),
      ])
    }
    return [heading, figures.lines, table.lines].map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// One JSON object, `tocsin.column-evaluation/1`, with sorted keys and a final line break.
  package func json() throws -> String {
    try ColumnEvaluationDocument(
      files: files, profile: profile.name, model: .init(model), positives: evaluation.positives.sorted(),
      family: evaluation.family?.id, overall: .init(evaluation.outcomes), unlabeled: evaluation.unlabeled,
      ranking: EvaluationDocument.rounded(evaluation.ranking),
      labels: evaluation.values.map {
        .init(
          label: $0.label, isPositive: $0.isPositive, flagged: .init($0.flaggedShare),
          meanScore: EvaluationDocument.rounded($0.meanScore))
      }
    ).printed()
  }
}
