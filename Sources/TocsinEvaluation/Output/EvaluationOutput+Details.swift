import Tocsin

extension EvaluationOutput {
  /// So many rules are listed, those that were wrong most often.
  private static let worstRules = 20

  /// What flags are worth where few texts show anything.
  var predictiveSections: [[String]] {
    guard let value = predictiveValue else { return [] }
    let sentence =
      "If \(value.prevalence) of the texts of a stream show something, this share of the flags is right: "
      + "\(Figures.decimal(value.amongEasy)) when the others are like the easy negatives, "
      + "\(Figures.decimal(value.amongHard)) when they are like the hard ones."
    return [TextWrapping.lines(of: sentence, width: Self.width, indent: "")]
  }

  /// The tables of a closer look.
  var detailSections: [[String]] {
    guard let details else { return [] }
    let tables = [
      foundTable("sector", summary.sectors), foundTable("voice", summary.voices), benignTable,
      reliabilityTable(details), pointTable(details), ruleTable(details), draftTable(details),
    ]
    var sections = [["macro-F1, 95 % of 1000 bootstrap draws: \(Figures.range(details.macroF1))"]]
    sections += tables.filter { !$0.isEmpty }.map(\.lines)
    if !details.silentRules.isEmpty {
      sections.append(
        ["rules that never counted:"]
          + TextWrapping.lines(
            of: details.silentRules.joined(separator: " "), width: Self.width, indent: "  "))
    }
    return sections
  }

  func foundTable(_ title: String, _ slices: [EvaluationSlice]) -> TextTable {
    var table = TextTable([title, "texts", "positives found", "hard flagged", "macro-F1"])
    for slice in slices {
      table.add([
        slice.name, "\(slice.texts)", Figures.counted(slice.foundPositives),
        Figures.counted(slice.flaggedHardNegatives), Figures.decimal(slice.macroF1),
      ])
    }
    return table
  }

  var benignTable: TextTable {
    var table = TextTable(["innocent because of", "texts", "flagged"])
    for slice in summary.benign {
      table.add([slice.name, "\(slice.texts)", Figures.counted(slice.flagged)])
    }
    return table
  }

  /// By score: how many of the texts show the family.
  func reliabilityTable(_ details: EvaluationDetails) -> TextTable {
    var table = TextTable(["score, texts that show it"] + details.reliability.map(\.family.id))
    for bin in 0..<10 {
      table.add(
        ["\(Double(bin) / 10) to \(Double(bin + 1) / 10)"]
          + details.reliability.map { Figures.counted($0.bins[bin].labeled) })
    }
    table.add(["Brier score"] + details.reliability.map { Figures.decimal($0.brier) })
    table.add(["calibration error"] + details.reliability.map { Figures.decimal($0.calibrationError) })
    return table
  }

  func pointTable(_ details: EvaluationDetails) -> TextTable {
    var table = TextTable(["from, precision/recall"] + Family.allCases.map(\.id))
    for threshold in OperatingPoint.thresholds {
      let points = details.points.filter { $0.threshold == threshold }
      table.add(
        ["\(threshold)"]
          + points.map { point in
            let (precision, recall) = (point.confusion.precision.value, point.confusion.recall.value)
            return "\(Figures.decimal(precision))/\(Figures.decimal(recall))"
          })
    }
    return table
  }

  func ruleTable(_ details: EvaluationDetails) -> TextTable {
    var table = TextTable(["rules wrong most often", "wrong", "right"])
    for record in details.rules.prefix(Self.worstRules) where record.wrong > 0 {
      table.add([record.rule, "\(record.wrong)", "\(record.right)"])
    }
    return table
  }

  /// Rules that are watched before they count.
  func draftTable(_ details: EvaluationDetails) -> TextTable {
    var table = TextTable(["draft rules", "would be wrong", "right"])
    for record in details.drafts { table.add([record.rule, "\(record.wrong)", "\(record.right)"]) }
    return table
  }

  /// What other demographic words change.
  var biasSections: [[String]] {
    guard let bias else { return [] }
    return [TextWrapping.lines(of: biasSentence(bias), width: Self.width, indent: ""), biasTable(bias).lines]
      + (bias.changes.isEmpty ? [] : [changeTable(bias).lines])
  }

  func biasSentence(_ bias: BiasReport) -> String {
    "Demographic words were swapped for others \(bias.swaps) times: \(bias.changes.count) swaps changed a score."
  }

  func biasTable(_ bias: BiasReport) -> TextTable {
    var table = TextTable(["words of", "texts", "swaps", "changed", "innocent flagged"])
    for kind in bias.kinds {
      table.add([
        kind.name, "\(kind.texts)", "\(kind.swaps)", "\(kind.changed)",
        Figures.counted(kind.flaggedNegatives),
      ])
    }
    return table
  }

  /// The first swaps that changed a score, with the largest difference of any family in points.
  func changeTable(_ bias: BiasReport) -> TextTable {
    var table = TextTable(["score changed in", "from", "to", "points"])
    for change in bias.changes.prefix(Self.worstRules) {
      let most = zip(change.before, change.after).map { $1 - $0 }.max { abs($0) < abs($1) } ?? 0
      table.add([change.id, change.old, change.new, Figures.decimal(Double(most) / 1_000)])
    }
    return table
  }

  /// The figures beside those of another model.
  var comparisonSections: [[String]] {
    guard let comparison else { return [] }
    let (own, other) = (comparison.figures.own, comparison.figures.other)
    var table = TextTable(["macro-F1", "this model", "the other", "hard flagged", "the other"])
    for (mine, theirs) in zip(own.languages + [own.overall], other.languages + [other.overall]) {
      table.add([
        mine.name, Figures.decimal(mine.macroF1), Figures.decimal(theirs.macroF1),
        Figures.decimal(mine.flaggedHardNegatives.value),
        Figures.decimal(theirs.flaggedHardNegatives.value),
      ])
    }
    let identity = comparison.other
    let heading = TextWrapping.lines(
      of: "against \(identity.name) \(identity.version) \(identity.digest)", width: Self.width,
      indent: "")
    let (won, lost) = (comparison.figures.won, comparison.figures.lost)
    return [
      heading + table.lines, idLines("only this model is right", won),
      idLines("only the other is right", lost),
    ]
  }

  private func idLines(_ title: String, _ ids: [String]) -> [String] {
    ["\(title): \(ids.count)"]
      + TextWrapping.lines(of: ids.joined(separator: " "), width: Self.width, indent: "  ")
  }
}
