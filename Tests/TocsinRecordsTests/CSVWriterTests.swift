import Testing
import Tocsin
import TocsinRecords

@Suite("Writing CSV")
struct CSVWriterTests {
  private func write(_ sample: SampleReport) -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = CSVWriter(options: WritingOptions())
    writer.begin(into: &bytes)
    sample.withText { writer.write(sample.report, on: $0, into: &bytes) }
    writer.write(
      RecordFailure(
        id: "x", record: 18, error: RecordError(.missingText, "no field 'text'; see --text-field")),
      into: &bytes)
    return bytes
  }

  @Test("one row a record, with every column in place")
  func golden() throws {
    try GoldenFile("report.csv").expect(write(SampleReport()))
  }

  @Test("every row has a cell for every column")
  func columns() throws {
    for (name, expected) in [
      ("level", ["review", ""]), ("record", ["17", "18"]), ("flagged", ["coercion", ""]),
    ] {
      let reading = Reading(format: .csv, fields: FieldSelection(text: name))
      #expect(try reading.records(in: write(SampleReport())).map(\.text) == expected)
    }
    let reading = Reading(format: .csv, fields: FieldSelection(text: "error"))
    #expect(
      try reading.records(in: write(SampleReport())).map(\.text) == [
        "", "missing-text: no field 'text'; see --text-field",
      ])
  }

  @Test(
    "a cell that a spreadsheet would compute is text",
    arguments: ["=1+1", "+1", "-1", "@cmd", "\tx", "=HYPERLINK(\"http://x\",\"y\")"])
  func formulas(_ id: String) throws {
    var sample = SampleReport()
    sample.report.id = id
    let records = try Reading(format: .csv, fields: FieldSelection(text: "level")).records(in: write(sample))
    #expect(records.first?.id == "'" + id)
  }

  @Test("quotes, delimiters and line ends survive", arguments: ["a\"b", "a,b", "a\r\nb", "a;b", "é😀"])
  func quoting(_ id: String) throws {
    var sample = SampleReport()
    sample.report.id = id
    let records = try Reading(format: .csv, fields: FieldSelection(text: "level")).records(in: write(sample))
    #expect(records.first?.id == id)
  }
}
