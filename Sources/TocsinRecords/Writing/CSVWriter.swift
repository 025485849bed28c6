package import Tocsin

/// Writes one CSV row a record, for spreadsheets.
///
/// Cells that a spreadsheet would take for a formula are written with an apostrophe in front.
package struct CSVWriter: ReportWriter {
  /// The header row's names, in order.
  package static let columns = [
    "id", "record", "level", "score", "force", "fraud", "coercion", "minor", "flagged", "indicators", "rules",
    "evidence", "error",
  ]
  private static let separator = "; "
  private let options: WritingOptions

  /// Makes a writer.
  package init(options: WritingOptions) {
    self.options = options
  }

  package func begin(into output: inout [UInt8]) {
    output.append(text: Self.columns.joined(separator: ","))
    output.append("\r\n")
  }

  package func write(_ report: Report, on text: UnsafeRawBufferPointer, into output: inout [UInt8]) {
    append(cell: report.id, to: &output)
    output.append(UInt8(ascii: ","))
    output.append(decimal: report.record)
    output.append(UInt8(ascii: ","))
    output.append(text: report.level.name)
    output.append(UInt8(ascii: ","))
    output.append(score: report.score)
    for family in Family.allCases {
      output.append(UInt8(ascii: ","))
      let score = report.families.first { $0.family == family }
      output.append(score: score?.score ?? 0)
    }
    append(list: report.families.filter(\.flagged).map(\.family.id), to: &output)
    append(list: report.indicators.map(\.id), to: &output)
    append(list: distinct(report.evidence.map(\.rule)), to: &output)
    let words = EvidenceWords(of: text, options: options)
    append(list: distinct(report.evidence.compactMap { words($0) }), to: &output)
    output.append(",\r\n")
  }

  package func write(_ failure: RecordFailure, into output: inout [UInt8]) {
    append(cell: failure.id, to: &output)
    output.append(UInt8(ascii: ","))
    output.append(decimal: failure.record)
    output.append(",,,,,,,,,,,")
    append(cell: "\(failure.error.code.rawValue): \(failure.error.message)", to: &output)
    output.append("\r\n")
  }

  private func append(list items: [String], to output: inout [UInt8]) {
    output.append(UInt8(ascii: ","))
    append(cell: items.joined(separator: Self.separator), to: &output)
  }

  private func append(cell: String, to output: inout [UInt8]) {
    let startsFormula = cell.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let needsQuotes = startsFormula || cell.utf8.contains { "\",;\r\n".utf8.contains($0) }
    guard needsQuotes else { return output.append(text: cell) }
    output.append(UInt8(ascii: "\""))
    if startsFormula { output.append(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The items without repetitions, in order of first appearance.
  private func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
