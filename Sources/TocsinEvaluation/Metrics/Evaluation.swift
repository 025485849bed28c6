package import Tocsin

/// Every text of a corpus, judged once.
package struct Evaluation: Sendable, Equatable {
  /// The texts and what was flagged in them, in the order of the corpus.
  package var judged: [JudgedExample]

  /// Lets `judge` say for every text which families it flags.
  package init(of corpus: Corpus, judge: (String) throws -> Set<Family>) rethrows {
    try self.init(judging: corpus) { Judgement(flagged: try judge($0)) }
  }

  /// Lets `judge` say of every text what it finds.
  package init(judging corpus: Corpus, judge: (String) throws -> Judgement) rethrows {
    judged = try corpus.examples.map { JudgedExample($0, try judge($0.text)) }
  }

  /// The figures.
  package var summary: EvaluationSummary { EvaluationSummary(over: judged) }

  /// The mistakes of every family, at most `limit` of each sort.
  package func errors(limit: Int) -> [FamilyErrors] {
    Family.allCases.map { FamilyErrors(of: $0, in: judged, limit: limit) }
  }
}
