import Tocsin

extension EvaluationOutput {
  static let width = 80

  /// The tables, at most 80 columns wide, ending in a line break.
  package var text: String {
    let sections = [
      headingLines, familyTable.lines, languageTable.lines, kindTable.lines, pairLines,
    ]
    return
      (sections + predictiveSections + detailSections + biasSections + comparisonSections + errorSections)
      .map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var headingLines: [String] {
    let model = heading.model
    let corpus = TextWrapping.lines(
      of: "\(heading.corpora.joined(separator: ", ")): \(summary.overall.texts) texts, split "
        + "\(heading.split.rawValue), profile \(heading.profile.name)", width: Self.width, indent: "")
    return corpus
      + TextWrapping.lines(
        of: "model \(model.name) \(model.version) \(model.digest)", width: Self.width, indent: "")
  }

  var familyTable: TextTable {
    var table = TextTable(["family", "tp", "fp", "fn", "precision", "recall", "F1"])
    for metrics in summary.overall.families {
      let confusion = metrics.confusion
      table.add([
        metrics.family.id, "\(confusion.truePositives)", "\(confusion.falsePositives)",
        "\(confusion.falseNegatives)", Figures.interval(confusion.precision),
        Figures.interval(confusion.recall), Figures.decimal(confusion.f1),
      ])
    }
    table.add(["macro", "", "", "", "", "", Figures.decimal(summary.overall.macroF1)])
    return table
  }

  var languageTable: TextTable {
    let titles = Family.allCases.map(\.id) + ["macro", "hard flagged", "easy flagged"]
    var table = TextTable(["F1", "texts"] + titles)
    for slice in summary.languages + [summary.overall] {
      table.add(
        [slice.name, "\(slice.texts)"] + slice.families.map { Figures.decimal($0.confusion.f1) } + [
          Figures.decimal(slice.macroF1), Figures.counted(slice.flaggedHardNegatives),
          Figures.counted(slice.flaggedEasyNegatives),
        ])
    }
    return table
  }

  var kindTable: TextTable {
    var table = TextTable(["flagged"] + Family.allCases.map(\.id) + ["any family"])
    for slice in summary.kinds {
      let counts = slice.families.map { metrics in
        "\(metrics.confusion.truePositives + metrics.confusion.falsePositives)"
      }
      table.add([slice.name] + counts + [Figures.counted(slice.flagged)])
    }
    return table
  }

  private var pairLines: [String] {
    let solved = (summary.languages + [summary.overall])
      .map { "\($0.name) \(Figures.counted($0.solvedPairs))" }.joined(separator: ", ")
    return TextWrapping.lines(of: "minimal pairs solved: \(solved)", width: Self.width, indent: "")
  }

  var errorSections: [[String]] {
    errors.flatMap { errors in
      [("missed", errors.falseNegatives), ("wrongly flagged", errors.falsePositives)]
        .filter { !$0.1.isEmpty }
        .map { title, examples in
          ["\(errors.family.id), \(title):"] + errorLines(for: examples)
        }
    }
  }

  private func errorLines(for examples: [LabeledExample]) -> [String] {
    guard showsTexts else {
      let ids = examples.map(\.id).joined(separator: " ")
      return TextWrapping.lines(of: ids, width: Self.width, indent: "  ")
    }
    return examples.flatMap { example in
      ["  \(example.id)"] + TextWrapping.lines(of: example.text, width: Self.width, indent: "    ")
    }
  }
}
