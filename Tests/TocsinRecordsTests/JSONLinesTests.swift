import Testing
import TocsinRecords

@Suite("Records that are JSON objects")
struct JSONLinesTests {
  struct Row: CustomTestStringConvertible {
    var name: String
    var json: String
    var expected: ReadRecord
    var fields = FieldSelection()
    var testDescription: String { name }
  }

  static let good: [Row] = [
    Row(name: "text alone", json: #"{"text":"a"}"#, expected: .init(line: 1, text: "a")),
    Row(
      name: "every escape", json: #"{"text":"\"\\\/\b\f\n\r\té"}"#,
      expected: .init(line: 1, text: "\"\\/\u{8}\u{C}\n\r\té")),
    Row(name: "a surrogate pair", json: #"{"text":"\ud83d\ude00"}"#, expected: .init(line: 1, text: "😀")),
    Row(name: "an escaped NUL", json: #"{"text":"a\u0000b"}"#, expected: .init(line: 1, text: "a\u{0}b")),
    Row(name: "string id", json: #"{"id":"x","text":"a"}"#, expected: .init(line: 1, id: "x", text: "a")),
    Row(
      name: "number id as written", json: #"{"text":"a","id": -1.50e+3 }"#,
      expected: .init(line: 1, id: "-1.50e+3", text: "a")),
    Row(
      name: "an id beyond 64 bits", json: #"{"id":123456789012345678901234567890,"text":"a"}"#,
      expected: .init(line: 1, id: "123456789012345678901234567890", text: "a")),
    Row(
      name: "a number beyond doubles", json: #"{"n":1e99999,"text":"a"}"#, expected: .init(line: 1, text: "a")
    ),
    Row(name: "null id is none", json: #"{"id":null,"text":"a"}"#, expected: .init(line: 1, text: "a")),
    Row(
      name: "of duplicate keys the last counts", json: #"{"text":"a","text":"b"}"#,
      expected: .init(line: 1, text: "b")),
    Row(name: "an escaped key", json: #"{"te\u0078t":"a"}"#, expected: .init(line: 1, text: "a")),
    Row(name: "blanks everywhere", json: "\t{ \"text\" : \"a\" } \r", expected: .init(line: 1, text: "a")),
    Row(
      name: "nested decoys", json: #"{"o":{"text":"no","id":"no"},"l":[{"text":"no"}],"text":"a"}"#,
      expected: .init(line: 1, text: "a")),
    Row(
      name: "quotes and braces inside strings", json: #"{"x":"}\"{","text":"a"}"#,
      expected: .init(line: 1, text: "a")),
    Row(name: "a common name", json: #"{"body":"a"}"#, expected: .init(line: 1, text: "a")),
    Row(
      name: "text goes before other names", json: #"{"body":"b","text":"a"}"#,
      expected: .init(line: 1, text: "a")),
    Row(
      name: "a name that is not a string gives way", json: #"{"text":null,"message":"a"}"#,
      expected: .init(line: 1, text: "a")),
    Row(
      name: "a field of one's own", json: #"{"text":"b","ad":"a"}"#, expected: .init(line: 1, text: "a"),
      fields: .init(text: "ad")),
    Row(
      name: "a nested field", json: #"{"post":{"k":0,"body":"a"},"meta":{"id":7}}"#,
      expected: .init(line: 1, id: "7", text: "a"), fields: .init(text: "post.body", id: "meta.id")),
    Row(
      name: "a key with a dot in it", json: #"{"post.body":"a"}"#, expected: .init(line: 1, text: "a"),
      fields: .init(text: "post.body")),
    Row(name: "empty text", json: #"{"text":""}"#, expected: .init(line: 1, text: "")),
    Row(
      name: "deep but not too deep", json: #"{"d":"# + nested(200) + #","text":"a"}"#,
      expected: .init(line: 1, text: "a")),
  ]

  static let bad: [Row] = [
    Row(name: "not JSON", json: "hello", expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "an array", json: "[1]", expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "a string", json: #""text""#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "two objects", json: #"{"text":"a"} {"text":"b"}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "something behind it", json: #"{"text":"a"}x"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a closing brace too many", json: #"{"text":"a"}}"#, expected: .init(line: 1, error: .invalidJSON)
    ),
    Row(name: "cut off in a string", json: #"{"text":"a"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "cut off behind a value", json: #"{"text":"a""#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "trailing comma", json: #"{"text":"a",}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "missing comma", json: #"{"text":"a" "b":1}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "missing value", json: #"{"text":"a","b":}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "broken where nobody looks", json: #"{"text":"a","b":[1,,2]}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "brackets that do not match", json: #"{"text":"a","b":[1}}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "a bare word", json: #"{"text":"a","b":nil}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a word too long", json: #"{"text":"a","b":truer}"#, expected: .init(line: 1, error: .invalidJSON)
    ),
    Row(name: "NaN", json: #"{"text":"a","b":NaN}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "a leading zero", json: #"{"text":"a","b":01}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a point without digits", json: #"{"text":"a","b":1.}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a number with a tail", json: #"{"text":"a","b":1x}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "a minus alone", json: #"{"text":"a","b":-}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a lone high surrogate", json: #"{"text":"\ud83d"}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a lone low surrogate", json: #"{"text":"\ude00"}"#, expected: .init(line: 1, error: .invalidJSON)
    ),
    Row(name: "an unknown escape", json: #"{"text":"\x41"}"#, expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a bad escape where nobody looks", json: #"{"b":"\q","text":"a"}"#,
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a raw tab in a string", json: "{\"text\":\"a\tb\"}",
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "a raw NUL in a string", json: "{\"text\":\"a\u{0}b\"}",
      expected: .init(line: 1, error: .invalidJSON)),
    Row(name: "single quotes", json: "{'text':'a'}", expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "too deep", json: #"{"text":"a","d":"# + nested(300) + "}",
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "far too deep", json: #"{"text":"a","d":"# + nested(100_000) + "}",
      expected: .init(line: 1, error: .invalidJSON)),
    Row(
      name: "no text", json: #"{"id":"x","other":"a"}"#,
      expected: .init(line: 1, id: "x", error: .missingText)),
    Row(name: "an empty object", json: "{}", expected: .init(line: 1, error: .missingText)),
    Row(
      name: "text is a number", json: #"{"id":3,"text":5}"#,
      expected: .init(line: 1, id: "3", error: .textNotString)),
    Row(
      name: "text is an object", json: #"{"text":{"text":"a"}}"#,
      expected: .init(line: 1, error: .textNotString)),
    Row(
      name: "other names do not stand in for one asked for", json: #"{"text":"a"}"#,
      expected: .init(line: 1, error: .missingText), fields: .init(text: "body")),
  ]

  static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("good JSON is read, whatever it looks like", arguments: good)
  func goodJSON(_ row: Row) throws {
    #expect(try Reading(format: .jsonl, fields: row.fields).records(in: row.json) == [row.expected])
  }

  @Test("bad JSON is an error of its line alone", arguments: bad)
  func badJSON(_ row: Row) throws {
    let input = row.json + "\n{\"text\":\"next\"}\n"
    #expect(
      try Reading(format: .jsonl, fields: row.fields == .init() ? .init() : row.fields).records(in: input)
        .first
        == row.expected)
    #expect(try Reading(format: .jsonl).records(in: input).last == .init(line: 2, text: "next"))
  }

  @Test("invalid UTF-8 in JSON says so")
  func invalidUTF8() throws {
    let bytes = Array("{\"text\":\"".utf8) + [0xFF] + Array("\"}\n".utf8)
    #expect(try Reading(format: .jsonl).records(in: bytes) == [.init(line: 1, error: .invalidUTF8)])
  }
}
