package import Tocsin

/// Writes every stage of one text's reading for people: what was read, found, hit, nearly hit and counted.
package struct ExplanationWriter {
  private let style: TextStyle

  /// Makes a writer.
  package init(style: TextStyle) { self.style = style }

  /// The explanation, then the report as ``TextWriter`` shows it.
  package func write(_ explanation: Explanation, on text: UnsafeRawBufferPointer, into output: inout [UInt8])
  {
    section("Normalized", [explanation.normalized], &output)
    section("Words", [words(explanation)], &output)
    section("Concepts", table(explanation.concepts.map { ($0.id, quoted($0.words)) }), &output)
    section("Rules hit", explanation.hits.flatMap(hit), &output)
    section("Rules nearly hit", explanation.nearMisses.flatMap(nearMiss), &output)
    section("Refuted signals", explanation.myths.flatMap(myth), &output)
    output.append(text: style.colored("Report", "1") + "\n")
    TextWriter(options: WritingOptions(), style: style).write(explanation.report, on: text, into: &output)
    section("Points", explanation.report.families.map { points($0, explanation.report) }, &output)
  }

  private func section(_ title: String, _ lines: [String], _ output: inout [UInt8]) {
    guard lines.contains(where: { !$0.isEmpty }) else { return }
    output.append(text: style.colored(title, "1") + "\n")
    for line in lines {
      for part in wrapped(TerminalText.safe(line)) { output.append(text: "  \(part)\n") }
    }
    output.append(text: "\n")
  }

  /// A line in pieces that fit the width; pieces after the first keep its indentation and two columns more.
  private func wrapped(_ line: String) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    var pieces: [String] = []
    var piece = indent
    for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
      let isFresh = piece.allSatisfy { $0 == " " }
      if !isFresh, TerminalText.width(of: piece) + 1 + TerminalText.width(of: String(word)) > style.width - 2
      {
        pieces.append(piece)
        piece = indent + "  " + word
      } else {
        piece += (isFresh ? "" : " ") + word
      }
    }
    return pieces + [piece]
  }

  /// The tokens; `→` shows a disguise undone, `?` a word that the model does not know.
  private func words(_ explanation: Explanation) -> String {
    explanation.tokens.map { token in
      (token.readAs.map { "\(token.written)→\($0)" } ?? token.written) + (token.isKnown ? "" : "?")
    }.joined(separator: " ")
  }

  private func table(_ rows: [(String, String)]) -> [String] {
    let width = min(32, rows.map(\.0.count).max() ?? 0)
    return rows.map { id, words in
      id + String(repeating: " ", count: max(1, width + 2 - id.count)) + words
    }
  }

  private func hit(_ hit: Explanation.Hit) -> [String] {
    let reason = hit.reason.map { "  — does not count: \($0)" } ?? ""
    return ["\(hit.rule)  \(quoted(hit.words))\(reason)", "    \(hit.about)"]
  }

  private func nearMiss(_ miss: Explanation.NearMiss) -> [String] {
    [miss.rule, "    found: \(miss.found.joined(separator: ", "))", "    \(miss.reason)"]
  }

  private func myth(_ myth: Explanation.Myth) -> [String] {
    ["\(myth.title)  \(quoted(myth.words))  scores zero", "    \(myth.reason) (\(myth.source))"]
  }

  private func points(_ family: FamilyScore, _ report: Report) -> String {
    let parts =
      report.evidence.filter { $0.family == family.family }.map(\.weight)
      + report.context.guards.filter { $0.family == family.family }.map(\.weight)
    let sum = ([family.bias] + parts).map { "\($0.value)" }.joined(separator: " + ")
    return "\(family.family.id): \(sum.replacing("+ -", with: "− ")) = \(family.points.value)"
  }

  private func quoted(_ words: String) -> String { "“\(words)”" }
}
