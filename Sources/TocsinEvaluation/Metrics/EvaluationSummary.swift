/// The figures of an evaluation: over all texts, by language and by kind.
package struct EvaluationSummary: Sendable, Equatable {
  /// Over all texts.
  package var overall: EvaluationSlice
  /// One slice a language, in the order of their tags.
  package var languages: [EvaluationSlice]
  /// One slice a kind that occurs, in the order of `ExampleKind`.
  package var kinds: [EvaluationSlice]
  /// One slice a sector, voice and reason for innocence that occurs, in the order of their names. A text that names none
  /// is in no such slice.
  package var sectors: [EvaluationSlice]
  package var voices: [EvaluationSlice]
  package var benign: [EvaluationSlice]

  /// Computes the figures over `judged`.
  package init(over judged: [JudgedExample]) {
    overall = EvaluationSlice(name: "all", over: judged)
    languages = Self.slices(of: judged) { $0.language }
    sectors = Self.slices(of: judged) { $0.sector }
    voices = Self.slices(of: judged) { $0.voice.isEmpty ? nil : $0.voice }
    benign = Self.slices(of: judged) { $0.benign }
    let byKind = Dictionary(grouping: judged, by: \.example.kind)
    kinds = ExampleKind.allCases.compactMap { kind in
      byKind[kind].map { EvaluationSlice(name: kind.rawValue, over: $0) }
    }
  }

  private static func slices(
    of judged: [JudgedExample], by name: (LabeledExample) -> String?
  ) -> [EvaluationSlice] {
    Dictionary(grouping: judged) { name($0.example) }
      .compactMap { name, judged in name.map { EvaluationSlice(name: $0, over: judged) } }
      .sorted { $0.name < $1.name }
  }
}
