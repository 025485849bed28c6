/// The figures of an evaluation: over all texts, by language and by kind.
package struct EvaluationSummary: Sendable, Equatable {
  /// Over all texts.
  package var overall: EvaluationSlice
  /// One slice a language, in the order of their tags.
  package var languages: [EvaluationSlice]
  /// One slice a kind that occurs, in the order of `ExampleKind`.
  package var kinds: [EvaluationSlice]

  /// Computes the figures over `judged`.
  package init(over judged: [JudgedExample]) {
    overall = EvaluationSlice(name: "all", over: judged)
    languages = Dictionary(grouping: judged, by: \.example.language)
      .sorted { $0.key < $1.key }
      .map { EvaluationSlice(name: $0.key, over: $0.value) }
    let byKind = Dictionary(grouping: judged, by: \.example.kind)
    kinds = ExampleKind.allCases.compactMap { kind in
      byKind[kind].map { EvaluationSlice(name: kind.rawValue, over: $0) }
    }
  }
}
