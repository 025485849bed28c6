import Testing
import TocsinRecords

@Suite("Records that are plain text")
struct LineTests {
  struct Row: CustomTestStringConvertible {
    var name: String
    var input: String
    var expected: [ReadRecord]
    var testDescription: String { name }
  }

  static let lines: [Row] = [
    Row(name: "nothing", input: "", expected: []),
    Row(name: "only line ends", input: "\n\r\n\n", expected: []),
    Row(
      name: "no line end at the end", input: "a\nb",
      expected: [.init(line: 1, text: "a"), .init(line: 2, text: "b")]),
    Row(
      name: "CR LF", input: "a\r\nb\r\n", expected: [.init(line: 1, text: "a"), .init(line: 2, text: "b")]),
    Row(
      name: "blank lines count as lines", input: "\n  \t\na\n\nb\n",
      expected: [.init(line: 3, text: "a"), .init(line: 5, text: "b")]),
    Row(name: "a lone CR is text", input: "a\rb\n", expected: [.init(line: 1, text: "a\rb")]),
    Row(name: "blanks around text stay", input: "  a \n", expected: [.init(line: 1, text: "  a ")]),
    Row(name: "NUL is text", input: "a\u{0}b\n", expected: [.init(line: 1, text: "a\u{0}b")]),
    Row(name: "byte order mark", input: "\u{FEFF}a\n", expected: [.init(line: 1, text: "a")]),
    Row(
      name: "a second byte order mark is text", input: "\u{FEFF}\u{FEFF}a\n",
      expected: [.init(line: 1, text: "\u{FEFF}a")]),
  ]

  @Test("a line is a record, and a blank line is none", arguments: lines)
  func lineFraming(_ row: Row) throws {
    #expect(try Reading(format: .lines).records(in: row.input) == row.expected)
  }

  static let paragraphs: [Row] = [
    Row(name: "nothing", input: "\n\n", expected: []),
    Row(
      name: "two", input: "a\nb\n\nc\n", expected: [.init(line: 1, text: "a\nb"), .init(line: 4, text: "c")]),
    Row(
      name: "CR LF", input: "a\r\nb\r\n\r\nc",
      expected: [.init(line: 1, text: "a\r\nb"), .init(line: 4, text: "c")]),
    Row(
      name: "several blank lines", input: "\n\na\n \n\t\nb\n\n",
      expected: [.init(line: 3, text: "a"), .init(line: 6, text: "b")]),
  ]

  @Test("a paragraph ends at a blank line", arguments: paragraphs)
  func paragraphFraming(_ row: Row) throws {
    #expect(try Reading(format: .paragraphs).records(in: row.input) == row.expected)
  }

  @Test("a document is one record, taken whole")
  func documentFraming() throws {
    #expect(try Reading(format: .document).records(in: "a\n\nb\n") == [.init(line: 1, text: "a\n\nb\n")])
    #expect(try Reading(format: .document).records(in: "") == [])
  }

  @Test("a record longer than the limit is an error, and the next one is read")
  func tooLong() throws {
    let reading = Reading(format: .lines, maxRecordBytes: 4)
    #expect(
      try reading.records(in: "1234\r\n12345\nok\n123456789") == [
        .init(line: 1, text: "1234"), .init(line: 2, error: .tooLong), .init(line: 3, text: "ok"),
        .init(line: 4, error: .tooLong),
      ])
    #expect(
      try Reading(format: .paragraphs, maxRecordBytes: 4).records(in: "ab\ncd\nef\n\nok\n") == [
        .init(line: 1, error: .tooLong), .init(line: 5, text: "ok"),
      ])
    #expect(
      try Reading(format: .document, maxRecordBytes: 4).records(in: "12345") == [
        .init(line: 1, error: .tooLong)
      ])
  }

  @Test("invalid UTF-8 is an error of its record alone")
  func invalidUTF8() throws {
    let bytes = Array("a\n".utf8) + [0xC3, 0x28, 0x0A] + Array("b\n".utf8) + [0xED, 0xA0, 0x80]
    #expect(
      try Reading(format: .lines).records(in: bytes) == [
        .init(line: 1, text: "a"), .init(line: 2, error: .invalidUTF8), .init(line: 3, text: "b"),
        .init(line: 4, error: .invalidUTF8),
      ])
  }

  @Test(
    "UTF-16 is refused with advice",
    arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] as [[UInt8]])
  func utf16(_ bytes: [UInt8]) throws {
    for chunk in 1...4 {
      let error = #expect(throws: InputError.self) { try Reading(chunk: chunk).records(in: bytes) }
      #expect(error?.message.contains("iconv") == true)
    }
  }
}
