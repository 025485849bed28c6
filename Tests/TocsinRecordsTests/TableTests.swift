import Testing
import TocsinRecords
import TocsinTestSupport

@Suite("Records that are rows of a table")
struct TableTests {
  struct Row: CustomTestStringConvertible {
    var name: String
    var input: String
    var expected: [ReadRecord]
    var maxRecordBytes = 1 << 20
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(name: "nothing", input: "", expected: []),
    Row(name: "a header alone", input: "id,text\n", expected: []),
    Row(
      name: "plain", input: "id,text\n1,a\n2,b",
      expected: [.init(line: 2, id: "1", text: "a"), .init(line: 3, id: "2", text: "b")]),
    Row(name: "CR LF", input: "id,text\r\n1,a\r\n", expected: [.init(line: 2, id: "1", text: "a")]),
    Row(
      name: "mark and quoted header", input: "\u{FEFF}\"id\",\"text\"\n1,a\n",
      expected: [.init(line: 2, id: "1", text: "a")]),
    Row(
      name: "delimiters in quotes", input: "id,text\n1,\"a,b\"\n",
      expected: [.init(line: 2, id: "1", text: "a,b")]),
    Row(
      name: "line ends in quotes", input: "id,text\n1,\"a\r\nb\n\"\n2,c\n",
      expected: [.init(line: 2, id: "1", text: "a\r\nb\n"), .init(line: 5, id: "2", text: "c")]),
    Row(
      name: "doubled quotes", input: "id,text\n1,\"say \"\"hi\"\"\"\n",
      expected: [.init(line: 2, id: "1", text: "say \"hi\"")]),
    Row(
      name: "an empty quoted field", input: "id,text\n\"\",\"\"\n",
      expected: [.init(line: 2, id: "", text: "")]),
    Row(
      name: "only a doubled quote", input: "id,text\n1,\"\"\"\"\n",
      expected: [.init(line: 2, id: "1", text: "\"")]),
    Row(
      name: "quotes inside a plain field are characters", input: "id,text\n1,5\" pipe\n2,b\n",
      expected: [.init(line: 2, id: "1", text: "5\" pipe"), .init(line: 3, id: "2", text: "b")]),
    Row(
      name: "blanks belong to the field", input: "id,text\n 1 , a \n",
      expected: [.init(line: 2, id: " 1 ", text: " a ")]),
    Row(
      name: "a quote after a blank is a character", input: "id,text\n1, \"a\"\n",
      expected: [.init(line: 2, id: "1", text: " \"a\"")]),
    Row(
      name: "empty lines are no rows", input: "id,text\n\n1,a\n\r\n2,b\n",
      expected: [.init(line: 3, id: "1", text: "a"), .init(line: 5, id: "2", text: "b")]),
    Row(
      name: "a lone CR is a character", input: "id,text\n1,a\rb\n",
      expected: [.init(line: 2, id: "1", text: "a\rb")]),
    Row(
      name: "NUL is a character", input: "id,text\n1,a\u{0}b\n",
      expected: [.init(line: 2, id: "1", text: "a\u{0}b")]),
    Row(
      name: "too few and too many fields", input: "id,text\n1\n1,a,b\n2,b\n",
      expected: [
        .init(line: 2, error: .tableColumns), .init(line: 3, error: .tableColumns),
        .init(line: 4, id: "2", text: "b"),
      ]),
    Row(
      name: "a stray quote loses its own line alone", input: "id,text\n1,\"oops\n2,b\n3,\"c\"\n4,d\n",
      expected: [
        .init(line: 2, error: .tableQuote), .init(line: 3, id: "2", text: "b"),
        .init(line: 4, id: "3", text: "c"), .init(line: 5, id: "4", text: "d"),
      ]),
    Row(
      name: "a stray quote with no other behind it", input: "id,text\n1,\"oops\n2,b\n",
      expected: [.init(line: 2, error: .tableQuote), .init(line: 3, id: "2", text: "b")]),
    Row(
      name: "text behind a closing quote", input: "id,text\n1,\"a\"b\n2,b\n",
      expected: [.init(line: 2, error: .tableQuote), .init(line: 3, id: "2", text: "b")]),
    Row(
      name: "an open quote in the last line", input: "id,text\n1,a\n2,\"",
      expected: [.init(line: 2, id: "1", text: "a"), .init(line: 3, error: .tableQuote)]),
    Row(
      name: "an open quote is bounded", input: "id,text\n1,\"oops\n2,bbbbbbbbbb\n3,c\n4,d\n",
      expected: [
        .init(line: 2, error: .tableQuote), .init(line: 3, id: "2", text: "bbbbbbbbbb"),
        .init(line: 4, id: "3", text: "c"), .init(line: 5, id: "4", text: "d"),
      ], maxRecordBytes: 16),
    Row(
      name: "a long row", input: "id,text\n1,aaaaaaaaaaaaaaaaaaaa\n2,b\n",
      expected: [.init(line: 2, error: .tooLong), .init(line: 3, id: "2", text: "b")], maxRecordBytes: 16),
    Row(
      name: "a long row with an even longer quote", input: "id,text\n1,\"aaaaaaaaaaaaaaaaaaaa\",\n2,b\n",
      expected: [.init(line: 2, error: .tableQuote), .init(line: 3, id: "2", text: "b")], maxRecordBytes: 16),
  ]

  @Test("RFC 4180, and damage that stays where it is", arguments: rows)
  func torture(_ row: Row) throws {
    #expect(
      try Reading(format: .csv, maxRecordBytes: row.maxRecordBytes).records(in: row.input) == row.expected)
  }

  @Test("invalid UTF-8 is an error of its row alone")
  func invalidUTF8() throws {
    let bytes = Array("text\n".utf8) + [0xFF, 0x0A] + Array("b\n".utf8)
    #expect(
      try Reading(format: .csv).records(in: bytes) == [
        .init(line: 2, error: .invalidUTF8), .init(line: 3, text: "b"),
      ])
  }

  @Test("columns go by name, in any case, with the common names to fall back on")
  func columnNames() throws {
    #expect(try Reading(format: .csv).records(in: "ID,Body\n1,a\n") == [.init(line: 2, id: "1", text: "a")])
    #expect(try Reading(format: .csv).records(in: "body,text\na,b\n") == [.init(line: 2, text: "b")])
    let asked = FieldSelection(text: "ad", id: "no")
    #expect(
      try Reading(format: .csv, fields: asked).records(in: "no,ad\n1,a\n") == [
        .init(line: 2, id: "1", text: "a")
      ])
  }

  @Test("a column that is not there is told with those that are")
  func missingColumn() throws {
    let error = #expect(throws: InputError.self) {
      try Reading(format: .csv, fields: FieldSelection(text: "ad")).records(in: "id,name\n1,a\n")
    }
    #expect(error?.line == 1)
    #expect(error?.message.contains("no column 'ad' (the header has: id, name)") == true)
    #expect(throws: InputError.self) {
      try Reading(format: .csv, fields: FieldSelection(id: "key")).records(in: "id,text\n1,a\n")
    }
  }

  @Test("without a header, columns go by number")
  func noHeader() throws {
    var reading = Reading(format: .csv, fields: FieldSelection(text: "2", id: "1"), hasHeader: false)
    #expect(
      try reading.records(in: "x,a\ny,b\n") == [
        .init(line: 1, id: "x", text: "a"), .init(line: 2, id: "y", text: "b"),
      ])
    reading.fields = FieldSelection()
    #expect(try reading.records(in: "a\nb\n") == [.init(line: 1, text: "a"), .init(line: 2, text: "b")])
    for fields in [FieldSelection(), FieldSelection(text: "3"), FieldSelection(text: "name")] {
      reading.fields = fields
      #expect(throws: InputError.self) { try reading.records(in: "x,a\n") }
    }
  }

  @Test("tabs divide TSV, and quotes work as in CSV")
  func tabs() throws {
    #expect(
      try Reading(format: .tsv).records(in: "id\ttext\n1\ta, b\n2\t\"c\td\"\n") == [
        .init(line: 2, id: "1", text: "a, b"), .init(line: 3, id: "2", text: "c\td"),
      ])
  }

  @Test("whatever is written by the rules is read back")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 4180)
    let alphabet: [Character] = ["a", "\"", ",", "\n", "\r", " ", "é", "\t"]
    for _ in 0..<300 {
      let texts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in alphabet.randomElement(using: &random)
          })
      }
      let rows = texts.enumerated().map { "\($0),\"\($1.replacing("\"", with: "\"\""))\"" }
      let records = try Reading(format: .csv).records(in: "id,text\r\n" + rows.joined(separator: "\r\n"))
      #expect(records.map(\.text) == texts)
    }
  }

  @Test("the quick way to split a row agrees with libcsv wherever it dares")
  func splittingAgrees() throws {
    var random = SeededGenerator(seed: 3)
    let parts = ["a", "", "\"b\"", "\"b,c\"", "\"\"", "d\"e", " ", "\"f\"\"g\"", "é", "\"\r\n\""]
    let row = TableRow(delimiter: UInt8(ascii: ","))
    var split = 0
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }
      .joined(separator: ",")
      Array(text.utf8).withUnsafeBytes { bytes in
        guard !bytes.isEmpty, row.splitInPlace(bytes) else { return }
        split += 1
        let quick = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
        row.parseWithLibrary(bytes)
        #expect(quick == (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }, "\(text)")
      }
    }
    #expect(split > 500)
  }
}
