package import Tocsin

/// Writes reports for people: the text with its evidence marked, a bar a family, and the reasons with their points.
package struct TextWriter: ReportWriter {
  private static let barWidth = 20
  private let options: WritingOptions
  private let style: TextStyle

  /// Makes a writer.
  package init(options: WritingOptions, style: TextStyle) {
    self.options = options
    self.style = style
  }

  package func begin(into output: inout [UInt8]) {}

  package func write(_ report: Report, on text: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    var lines = [head(of: report)]
    if options.includesText {
      let excerpt = MarkedExcerpt(of: text, evidence: report.evidence, redacts: options.redacts)
      lines += LineWrapper.lines(of: excerpt, style: style, width: style.width - 2).map { "  " + $0 }
      lines.append("")
    }
    lines += bars(report.families)
    let reasons = reasons(for: report, on: text)
    if !reasons.isEmpty { lines += [""] + reasons }
    if let footer = footer(of: report) { lines.append(footer) }
    for line in lines { append(line, to: &output) }
    append("", to: &output)
  }

  package func write(_ failure: RecordFailure, into output: inout [UInt8]) {
    let id = TerminalText.safe(failure.id)
    let head = style.colored("unreadable", "31") + " " + TerminalText.cut(id, to: 30)
    append("\(head)  \(failure.error.message) [\(failure.error.code.rawValue)]", to: &output)
    append("", to: &output)
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output.append(text: line)
    output.append(UInt8(ascii: "\n"))
  }

  /// Level and id on the left, record and score on the right, a rule between them.
  private func head(of report: Report) -> String {
    let level = report.level.name.uppercased()
    let right = "record \(report.record) · \(Self.decimal(report.score))"
    let room = style.width - level.count - right.count - 8
    let id = TerminalText.cut(TerminalText.safe(report.id), to: max(8, room))
    let rule = String(repeating: "─", count: max(2, room + 2 - TerminalText.width(of: id)))
    let badge = style.colored(" \(level) ", TextStyle.code(of: report.level))
    return "\(badge) \(style.colored(id, "1")) \(style.dimmed(rule)) \(style.dimmed(right))"
  }

  /// The four families, two on a line.
  private func bars(_ families: [FamilyScore]) -> [String] {
    let perLine = style.width >= 76 ? 2 : 1
    return stride(from: 0, to: families.count, by: perLine).map { start in
      let cells = families[start..<min(start + perLine, families.count)].map(bar)
      return trimmed("  " + cells.joined(separator: "    "))
    }
  }

  private func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private func bar(_ family: FamilyScore) -> String {
    let filled = min(Self.barWidth, Int((family.score * Double(Self.barWidth)).rounded()))
    let name = family.family.id.padding(to: 8)
    let bar =
      style.colored(String(repeating: "█", count: filled), TextStyle.code(of: family.family))
      + style.dimmed(String(repeating: "░", count: Self.barWidth - filled))
    let score = Self.decimal(family.score)
    return family.flagged
      ? "\(style.colored(name, "1")) \(bar) \(style.colored(score, "1")) ⚑"
      : "\(style.dimmed(name)) \(bar) \(style.dimmed(score))  "
  }

  /// The evidence of the flagged families (of all when none is) with its points, heaviest first, then the guards with
  /// theirs.
  private func reasons(for report: Report, on text: UnsafeRawBufferPointer) -> [String] {
    let words = EvidenceWords(of: text, options: options)
    let flagged = report.families.filter(\.flagged).map(\.family)
    let strengths = Dictionary(report.indicators.map { ($0.id, $0.strength) }) { first, _ in first }
    let shown = report.evidence.filter { flagged.isEmpty || flagged.contains($0.family) }
    let evidence = shown.sorted { $0.weight > $1.weight }.map { item in
      if item.rule == Evidence.smallKeywords {
        return reason(item.weight, "\(item.family.id): all other keywords", note: "", words: nil, code: "2")
      }
      var note = strengths[item.indicator] ?? ""
      if item.obfuscated { note += note.isEmpty ? "disguised" : ", disguised" }
      return reason(
        item.weight, item.rule, note: note, words: words(item), code: TextStyle.code(of: item.family))
    }
    let guards = report.context.guards.map { item in
      reason(
        item.weight, item.id, note: "speaks against \(item.family.id)",
        words: words(in: item.range.clamped(to: 0..<text.count)), code: "32")
    }
    return evidence + guards
  }

  private func reason(_ weight: Points, _ id: String, note: String, words: String?, code: String) -> String {
    let sign = weight < .zero ? "−" : "+"
    let points = (sign + Self.points(weight)).padding(to: 7, alignedRight: true)
    let id = TerminalText.cut(id, to: style.width - 9)
    var line = "\(points)  \(style.colored(id, code))"
    var room = style.width - 9 - id.count
    let suffix = note.isEmpty ? "" : " (\(note))"
    guard suffix.count <= room else { return line }
    line += style.dimmed(suffix)
    room -= suffix.count + 4
    guard let words, room > 8 else { return line }
    return line + "  “\(TerminalText.cut(TerminalText.safe(words), to: room))”"
  }

  private func footer(of report: Report) -> String? {
    let parts = [
      report.context.languages.joined(separator: ", "), report.context.sectors.joined(separator: ", "),
      report.referrals.isEmpty ? "" : "→ " + report.referrals.joined(separator: ", "),
    ].filter { !$0.isEmpty }
    return parts.isEmpty
      ? nil : style.dimmed("  " + TerminalText.cut(parts.joined(separator: " · "), to: style.width - 2))
  }

  private static func decimal(_ score: Double) -> String {
    let hundredths = Int((min(max(score, 0), 1) * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func points(_ weight: Points) -> String {
    let hundredths = (abs(weight.thousandths) + 5) / 10
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

extension String {
  /// The string with blanks up to a number of characters.
  fileprivate func padding(to count: Int, alignedRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, count - self.count))
    return alignedRight ? blanks + self : self + blanks
  }
}
