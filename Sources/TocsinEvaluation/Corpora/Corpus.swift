/// Labelled texts with distinct ids.
package struct Corpus: Sendable, Equatable {
  /// The texts, in the order in which they were read.
  package var examples: [LabeledExample]

  /// Makes a corpus of examples whose ids are distinct.
  package init(_ examples: [LabeledExample]) { self.examples = examples }

  /// Reads JSONL files, and folders with everything named `*.jsonl` below them, in the order of their paths.
  ///
  /// Reading is strict: a key that is missing, unknown or of the wrong type, an unknown family or kind, a
  /// repeated id or an incomplete pair is a problem, and all problems are thrown together.
  package init(contentsOf paths: [String]) throws(CorpusError) {
    var reader = CorpusReader()
    for path in paths { reader.read(path) }
    examples = try reader.finish()
  }

  /// The texts of one part.
  package func part(_ split: CorpusSplit) -> Corpus { Corpus(examples.filter(split.contains)) }

  /// The languages of the texts, sorted.
  package var languages: [String] { Set(examples.map(\.language)).sorted() }
}
