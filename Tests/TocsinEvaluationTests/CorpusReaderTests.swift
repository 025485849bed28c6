import Testing
import Tocsin
import TocsinEvaluation

@Suite("Corpus reader")
struct CorpusReaderTests {
  @Test("a sound line keeps every value")
  func values() throws {
    let line = ExampleLine([
      "labels": #"["coercion","minor"]"#, "optional": #"["force"]"#, "sector": #""hotels""#,
    ])
    let folder = try TemporaryFolder(["a.jsonl": line.json])
    let example = try #require(try Corpus(contentsOf: [folder.path + "/a.jsonl"]).examples.first)
    #expect(example.id == "x-1")
    #expect(example.language == "en")
    #expect(example.kind == .positive)
    #expect(example.text == "They hold our papers")
    #expect(example.labels == [.coercion, .minor])
    #expect(example.optional == [.force])
    #expect(example.sector == "hotels")
    #expect(example.voice == "witness")
    #expect(example.note == "documents")
    #expect(example.benign == nil)
    #expect(example.pair == nil)
  }

  @Test("folders are read to the bottom, by path, and only *.jsonl counts")
  func folders() throws {
    let folder = try TemporaryFolder([
      "fr/b.jsonl": ExampleLine.negative("x-3").json,
      "en/deep/a.jsonl": ExampleLine(["id": #""x-1""#]).json + ExampleLine.negative("x-2").json,
      "README.md": "not a corpus",
    ])
    let corpus = try Corpus(contentsOf: [folder.path])
    #expect(corpus.examples.map(\.id) == ["x-1", "x-2", "x-3"])
  }

  @Test("files are read in the order of their paths, whatever order the folder lists them in")
  func order() throws {
    let names = "abcdefghijklmnop".map { "\($0)" }
    let files = names.map { ("\($0).jsonl", ExampleLine.negative($0).json) }
    let folder = try TemporaryFolder(Dictionary(uniqueKeysWithValues: files))
    #expect(try Corpus(contentsOf: [folder.path]).examples.map(\.id) == names)
  }

  struct Mistake: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var json: String
    var message: String

    init(_ name: String, _ json: String, _ message: String) {
      testDescription = name
      self.json = json
      self.message = message
    }
  }

  static let mistakes = [
    Mistake("not JSON", "{\"id\":\n", "not a JSON object in UTF-8"),
    Mistake("a list", "[1]\n", "not a JSON object in UTF-8"),
    Mistake("an empty line", "\n", "not a JSON object in UTF-8"),
    Mistake("a missing key", ExampleLine(["note": nil]).json, "missing key 'note'"),
    Mistake("a missing list", ExampleLine(["optional": nil]).json, "missing key 'optional'"),
    Mistake("an unknown key", ExampleLine(["label": "[]"]).json, "unknown key 'label'"),
    Mistake("a number for a string", ExampleLine(["text": "3"]).json, "'text' must be a string"),
    Mistake("null for a string", ExampleLine(["voice": "null"]).json, "'voice' must not be null"),
    Mistake("an empty text", ExampleLine(["text": #"" ""#]).json, "'text' must not be empty"),
    Mistake("an empty pair", ExampleLine(["pair": #""""#]).json, "'pair' must not be empty"),
    Mistake(
      "a string for a list", ExampleLine(["labels": #""force""#]).json, "'labels' must be a list of families"),
    Mistake("an unknown kind", ExampleLine(["kind": #""negative""#]).json, "unknown kind 'negative'"),
    Mistake(
      "an unknown family", ExampleLine(["labels": #"["forced"]"#]).json,
      "unknown family 'forced' in 'labels'; the families are force, fraud, coercion, minor"),
    Mistake(
      "a label twice", ExampleLine(["labels": #"["force","force"]"#]).json,
      "'force' stands twice in 'labels'"),
    Mistake(
      "a label that is optional", ExampleLine(["optional": #"["coercion"]"#]).json,
      "'coercion' is both a label and optional"),
    Mistake(
      "a positive without labels", ExampleLine(["labels": "[]"]).json,
      "a positive needs labels and a negative has none"),
    Mistake(
      "a negative with labels", ExampleLine.negative("x-1", ["labels": #"["force"]"#]).json,
      "a positive needs labels and a negative has none"),
    Mistake(
      "a negative without a reason", ExampleLine.negative("x-1", ["benign": "null"]).json,
      "'benign' says why a negative is innocent: needed there, null in a positive"),
    Mistake(
      "a pair of one", ExampleLine(["pair": #""p""#]).json,
      "pair 'p' needs one positive and one hard-negative, has positive"),
  ]

  @Test("a mistake is refused with its file and line", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let folder = try TemporaryFolder(["a.jsonl": ExampleLine.negative("x-0").json + mistake.json])
    let file = folder.path + "/a.jsonl"
    let error = #expect(throws: CorpusError.self) { try Corpus(contentsOf: [file]) }
    #expect(error?.problems.first == CorpusProblem(file: file, line: 2, message: mistake.message))
    #expect(error?.description.hasPrefix("\(file):2: error: \(mistake.message)") == true)
  }

  @Test("all mistakes of all files are reported at once")
  func together() throws {
    let folder = try TemporaryFolder([
      "a.jsonl": ExampleLine(["note": nil, "kind": #""odd""#]).json + "{}x\n",
      "b.jsonl": ExampleLine().json + ExampleLine().json,
    ])
    let error = #expect(throws: CorpusError.self) { try Corpus(contentsOf: [folder.path, "/no/such"]) }
    let lines = error?.problems.map {
      "\($0.file.split(separator: "/").last ?? ""):\($0.line ?? 0) \($0.message)"
    }
    #expect(
      lines == [
        "a.jsonl:1 unknown kind 'odd'", "a.jsonl:1 missing key 'note'",
        "a.jsonl:2 not a JSON object in UTF-8", "such:0 no such file or folder",
        "b.jsonl:2 the id 'x-1' is already used at \(folder.path)/b.jsonl:1",
      ])
  }

  @Test("a folder without corpus files and a file without texts are refused")
  func nothing() throws {
    let empty = try TemporaryFolder(["a.jsonl": ""])
    let noText = #expect(throws: CorpusError.self) { try Corpus(contentsOf: [empty.path]) }
    #expect(noText?.description == "\(empty.path)/a.jsonl: error: no text in this file")
    let folder = try TemporaryFolder(["README.md": "x"])
    let error = #expect(throws: CorpusError.self) { try Corpus(contentsOf: [folder.path]) }
    #expect(error?.description == "\(folder.path): error: no *.jsonl file in this folder")
  }

  @Test("a positive and its innocent twin make a pair; two positives do not")
  func pairs() throws {
    let pair = ["pair": #""p""#]
    let sound = try TemporaryFolder([
      "a.jsonl": ExampleLine(pair).json + ExampleLine.negative("x-2", pair).json
    ])
    #expect(try Corpus(contentsOf: [sound.path]).examples.count == 2)
    let odd = try TemporaryFolder([
      "a.jsonl": ExampleLine(pair).json + ExampleLine(["pair": #""p""#, "id": #""x-2""#]).json
    ])
    #expect(throws: CorpusError.self) { try Corpus(contentsOf: [odd.path]) }
  }
}
