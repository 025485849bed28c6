import Tocsin

/// What someone who works on a model wants to know beside the figures of ``EvaluationSummary``.
package struct EvaluationDetails: Sendable, Equatable {
  /// The 95 % bootstrap interval of the mean F1 over families.
  package var macroF1: ClosedRange<Double>?
  /// Whether scores mean what they say, by family.
  package var reliability: [Reliability]
  /// Precision and recall from some scores on: by family, then threshold.
  package var points: [OperatingPoint]
  /// By family.
  package var curves: [PrecisionRecallCurve]
  /// What the rules that counted did, those that were wrong most often first.
  package var rules: [RuleRecord]
  /// The rules that counted in no text, ascending.
  package var silentRules: [String]
  /// What the draft rules would have done.
  package var drafts: [RuleRecord]

  /// Looks closely at the texts judged by a model with these rules and draft rules.
  package init(over judged: [JudgedExample], rules ids: some Sequence<String>, drafts: [String] = []) {
    macroF1 = Bootstrap().macroF1(of: judged)
    reliability = Family.allCases.map { Reliability(of: $0, over: judged) }
    points = Family.allCases.flatMap { family in
      OperatingPoint.thresholds.map { OperatingPoint(of: family, from: $0, over: judged) }
    }
    curves = Family.allCases.map { PrecisionRecallCurve(of: $0, over: judged) }
    rules = RuleRecord.records(over: judged)
    self.drafts = RuleRecord.records(over: judged, of: \.drafts, with: drafts)
    silentRules = Set(ids).subtracting(rules.map(\.rule)).sorted()
  }
}
