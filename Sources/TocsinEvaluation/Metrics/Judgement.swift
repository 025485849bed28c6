package import Tocsin

/// What a judge says of one text.
package struct Judgement: Sendable, Equatable {
  /// The families that it flags.
  package var flagged: Set<Family>
  /// The score of every family (0…1), in the order of `Family`; empty when the judge has none.
  package var scores: [Double]
  /// The ids of the rules that count as evidence in the text, by family.
  package var rules: [Family: Set<String>]
  /// The ids of the draft rules that were hit, by the family that they would speak for.
  package var drafts: [Family: Set<String>] = [:]

  package init(flagged: Set<Family>, scores: [Double] = [], rules: [Family: Set<String>] = [:]) {
    self.flagged = flagged
    self.scores = scores
    self.rules = rules
  }

  /// What a report says, and which draft rules were hit.
  package init(_ report: Report, drafts: [Family: Set<String>] = [:]) {
    self.drafts = drafts
    flagged = Set(report.families.filter(\.flagged).map(\.family))
    scores = Family.allCases.map { family in
      report.families.first { $0.family == family }?.score ?? 0
    }
    let hits = report.evidence.filter { !$0.isKeyword && $0.weight.thousandths > 0 }
    rules = Dictionary(grouping: hits, by: \.family).mapValues { Set($0.map(\.rule)) }
  }
}
