import Mustache
import Tocsin

/// An evaluation as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.
struct EvaluationPage {
  let output: EvaluationOutput

  /// The page.
  ///
  /// - Throws: an error of the template's parser, which would be a mistake in this program.
  func html() throws -> String {
    var library = MustacheLibrary()
    library.register(try MustacheTemplate(string: Self.template), named: "page")
    library.register(try MustacheTemplate(string: Self.table), named: "table")
    library.register(try MustacheTemplate(string: Self.plot), named: "plot")
    return library.render(context, withTemplate: "page") ?? ""
  }

  private var context: [String: Any] {
    let heading = output.heading
    return [
      "model": "\(heading.model.name) \(heading.model.version)", "digest": heading.model.digest,
      "corpora": heading.corpora.joined(separator: ", "), "texts": output.summary.overall.texts,
      "split": heading.split.rawValue, "profile": heading.profile.name, "figures": figures, "plots": plots,
      "sections": sections,
    ]
  }

  /// The figures that somebody in a hurry reads.
  private var figures: [[String: Any]] {
    let all = output.summary.overall
    var interval = ""
    if let details = output.details, details.macroF1 != nil {
      interval = "95 % interval \(Figures.range(details.macroF1))"
    }
    return [
      ["name": "macro-F1", "value": Figures.decimal(all.macroF1), "note": interval],
      Self.figure("positives found", all.foundPositives),
      Self.figure("hard negatives flagged", all.flaggedHardNegatives),
      Self.figure("easy negatives flagged", all.flaggedEasyNegatives),
      Self.figure("minimal pairs solved", all.solvedPairs),
    ]
  }

  private static func figure(_ name: String, _ share: Share) -> [String: Any] {
    ["name": name, "value": Figures.decimal(share.value), "note": "\(share.part) of \(share.whole)"]
  }

  private var plots: [[String: Any]] {
    guard let details = output.details else { return [] }
    let curves = LinePlot(
      title: "Precision and recall", horizontal: "recall", vertical: "precision",
      lines: details.curves.map { curve in
        .init(
          name: "\(curve.family.id) (average precision \(Figures.decimal(curve.averagePrecision)))",
          points: curve.points.map { ($0.recall, $0.precision) })
      })
    let reliability = LinePlot(
      title: "Do scores mean what they say?", horizontal: "mean score",
      vertical: "share of texts that show it",
      lines: details.reliability.map { family in
        .init(
          name: "\(family.family.id) (Brier score \(Figures.decimal(family.brier)))",
          points: family.bins.compactMap { bin in
            bin.meanScore.flatMap { mean in bin.labeled.value.map { (mean, $0) } }
          }, isMarked: true)
      })
    return [curves.context, reliability.context]
  }

  private var sections: [[String: Any]] {
    var sections = [
      section("By family", [output.familyTable]), section("By language", [output.languageTable]),
      section("What is flagged, by kind of text", [output.kindTable]),
    ]
    if let details = output.details {
      sections += [
        section("By sector", [output.foundTable("sector", output.summary.sectors)]),
        section("By voice", [output.foundTable("voice", output.summary.voices)]),
        section("Innocent texts, by what makes them innocent", [output.benignTable]),
        section("Scores and labels", [output.reliabilityTable(details)]),
        section("Precision and recall from each score on", [output.pointTable(details)]),
        section("Rules", [output.ruleTable(details), output.draftTable(details)]),
      ]
      if !details.silentRules.isEmpty {
        sections.append(
          section("Rules that never counted", [], [details.silentRules.joined(separator: ", ")]))
      }
    }
    if let bias = output.bias {
      sections.append(
        section(
          "Demographic words", [output.biasTable(bias), output.changeTable(bias)],
          [output.biasSentence(bias)]))
    }
    sections += [
      section("In a stream", [], output.predictiveSections.map { $0.joined(separator: " ") }),
      section("Another model", [], output.comparisonSections.map { $0.joined(separator: "\n") }),
      section("Misjudged texts", [], output.errorSections.map { $0.joined(separator: "\n") }),
    ]
    return sections.filter {
      !(($0["tables"] as? [Any]) ?? []).isEmpty || !(($0["texts"] as? [Any]) ?? []).isEmpty
    }
  }

  private func section(_ title: String, _ tables: [TextTable], _ texts: [String] = []) -> [String: Any] {
    [
      "title": title, "texts": texts,
      "tables": tables.filter { !$0.isEmpty }.map { table in
        [
          "titles": table.titles,
          "rows": table.body.map { ["name": $0[0], "cells": Array($0.dropFirst())] as [String: Any] },
        ] as [String: Any]
      },
    ]
  }
}

extension EvaluationOutput {
  /// One page of HTML, complete in itself.
  package func html() throws -> String { try EvaluationPage(output: self).html() }
}
