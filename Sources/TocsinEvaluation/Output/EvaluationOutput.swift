package import Tocsin

/// An evaluation as it leaves the program: as tables for people or as JSON for programs.
package struct EvaluationOutput: Sendable {
  /// What was evaluated.
  package var heading: EvaluationHeading
  /// The figures.
  package var summary: EvaluationSummary
  /// Texts that were judged wrongly; empty when nobody asked.
  package var errors: [FamilyErrors]
  /// Whether the texts themselves appear beside their ids.
  package var showsTexts: Bool
  /// A closer look, what flags are worth in a stream, what demographic words change, and another model, for those who asked.
  package var details: EvaluationDetails?
  package var predictiveValue: PredictiveValue?
  package var bias: BiasReport?
  package var comparison: (other: ModelIdentity, figures: ModelComparison)?

  /// Makes an output that lists at most `errorLimit` mistakes of each sort and family.
  package init(
    _ heading: EvaluationHeading, of evaluation: Evaluation, errorLimit: Int = 0, showsTexts: Bool = false
  ) {
    self.heading = heading
    summary = evaluation.summary
    errors = errorLimit > 0 ? evaluation.errors(limit: errorLimit) : []
    self.showsTexts = showsTexts
  }
}
