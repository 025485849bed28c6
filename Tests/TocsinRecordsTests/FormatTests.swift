import Testing
import TocsinRecords

@Suite("Finding out the format")
struct FormatTests {
  struct Row: CustomTestStringConvertible {
    var name: String
    var file: String?
    var input: String
    var expected: [ReadRecord]
    var testDescription: String { name }
  }

  static let rows: [Row] = [
    Row(
      name: "text without a name", input: "one\ntwo\n",
      expected: [.init(line: 1, text: "one"), .init(line: 2, text: "two")]),
    Row(
      name: "an object on the first line", input: #"{"text":"one"}"#, expected: [.init(line: 1, text: "one")]),
    Row(
      name: "blank lines before the object", input: "\n \r\n{\"text\":\"one\"}\n",
      expected: [.init(line: 3, text: "one")]),
    Row(
      name: "mark before the object", input: "\u{FEFF}{\"text\":\"one\"}\n",
      expected: [.init(line: 1, text: "one")]),
    Row(name: "a brace alone is text", input: "{ hello\n", expected: [.init(line: 1, text: "{ hello")]),
    Row(name: "an array is text", input: "[1]\n", expected: [.init(line: 1, text: "[1]")]),
    Row(
      name: "the name goes before the look", file: "a.jsonl", input: "x\n",
      expected: [.init(line: 1, error: .invalidJSON)]),
    Row(
      name: "csv by name, in capitals", file: "A.CSV", input: "text\none\n",
      expected: [.init(line: 2, text: "one")]),
    Row(
      name: "tsv by name", file: "a.tsv", input: "id\ttext\n7\tone\n",
      expected: [.init(line: 2, id: "7", text: "one")]),
    Row(
      name: "a name that says nothing", file: "a.txt", input: "id,text\n",
      expected: [.init(line: 1, text: "id,text")]),
  ]

  @Test("by name, else by the first line, however it arrives", arguments: rows)
  func guessing(_ row: Row) throws {
    for chunk in [1, 2, 3, 5, 1000] {
      #expect(try Reading(chunk: chunk, fileName: row.file).records(in: row.input) == row.expected)
    }
  }

  @Test("a first line without an end is not waited for forever")
  func longFirstLine() throws {
    let text = String(repeating: "x", count: 70_000)
    let input = "{\"text\":\"\(text)\"}\n"
    #expect(try Reading(chunk: 4096).records(in: input) == [.init(line: 1, text: text)])
  }
}
