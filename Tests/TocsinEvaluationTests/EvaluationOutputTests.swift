import FoundationEssentials
import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("Evaluation output")
struct EvaluationOutputTests {
  private static let corpus = Corpus([
    LabeledExample(
      id: "en-1", language: "en", kind: .positive, text: "one force", labels: [.force], pair: "p"),
    LabeledExample(
      id: "en-2", language: "en", kind: .hardNegative,
      text: "two force " + String(repeating: "word ", count: 30),
      pair: "p"),
    LabeledExample(id: "fr-1", language: "fr", kind: .positive, text: "three", labels: [.minor]),
    LabeledExample(id: "fr-2", language: "fr", kind: .easyNegative, text: "four"),
  ])

  private static func output(errorLimit: Int = 0, showsTexts: Bool = false) -> EvaluationOutput {
    let evaluation = Evaluation(of: corpus) { $0.split(separator: " ").contains("force") ? [.force] : [] }
    let heading = EvaluationHeading(
      corpora: ["Corpus"], split: .held, profile: .strict,
      model: ModelIdentity(name: "m", version: "1", digest: "sha256:ab"))
    return EvaluationOutput(heading, of: evaluation, errorLimit: errorLimit, showsTexts: showsTexts)
  }

  @Test("the tables are these")
  func tables() {
    #expect(
      Self.output().text == """
        Corpus: 4 texts, split held, profile strict
        model m 1 sha256:ab

        family    tp  fp  fn          precision             recall    F1
        force      1   1   0  0.50 [0.09, 0.91]  1.00 [0.21, 1.00]  0.67
        fraud      0   0   0                  –                  –     –
        coercion   0   0   0                  –                  –     –
        minor      0   0   1                  –  0.00 [0.00, 0.79]  0.00
        macro                                                       0.33

        F1   texts  force  fraud  coercion  minor  macro  hard flagged  easy flagged
        en       2   0.67      –         –      –   0.67      1/1 1.00             –
        fr       2      –      –         –   0.00   0.00             –      0/1 0.00
        all      4   0.67      –         –   0.00   0.33      1/1 1.00      0/1 0.00

        flagged        force  fraud  coercion  minor  any family
        positive           1      0         0      0    1/2 0.50
        hard-negative      1      0         0      0    1/1 1.00
        easy-negative      0      0         0      0    0/1 0.00

        minimal pairs solved: en 0/1 0.00, fr –, all 0/1 0.00

        """)
  }

  @Test("misjudged texts are listed by id, and shown only when asked for")
  func errors() {
    let ids = Self.output(errorLimit: 5).text
    #expect(ids.hasSuffix("\n\nforce, wrongly flagged:\n  en-2\n\nminor, missed:\n  fr-1\n"))
    let texts = Self.output(errorLimit: 5, showsTexts: true).text
    #expect(texts.contains("\n  en-2\n    two force word"))
    #expect(texts.hasSuffix("minor, missed:\n  fr-1\n    three\n"))
  }

  @Test("no line is wider than 80 columns, even with large counts and long texts")
  func width() {
    let texts = (0..<4000).map { number in
      LabeledExample(
        id: "en-width-\(number)", language: "en", kind: number < 2000 ? .positive : .hardNegative,
        text: String(repeating: "all words ", count: 20), labels: number < 2000 ? [.fraud] : [])
    }
    let evaluation = Evaluation(of: Corpus(texts)) { _ in Set(Family.allCases) }
    let heading = EvaluationHeading(
      corpora: ["Corpus"], split: .all, profile: .balanced,
      model: ModelIdentity(
        name: "default", version: "1", digest: "sha256:" + String(repeating: "0", count: 64)))
    let output = EvaluationOutput(heading, of: evaluation, errorLimit: 30, showsTexts: true)
    for line in output.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("the JSON form has the schema, the heading and the figures")
  func json() throws {
    let data = Data(try Self.output(errorLimit: 1).json().utf8)
    let document = try JSONDecoder().decode(ReadBack.self, from: data)
    #expect(document.schema == "tocsin.evaluation/1")
    #expect(document.split == "held")
    #expect(document.overall.families["force"]?.precision.value == 0.5)
    #expect(document.overall.families["force"]?.f1 == 0.6667)
    #expect(document.overall.families["fraud"]?.precision.value == nil)
    #expect(document.languages.map(\.name) == ["en", "fr"])
    #expect(document.errors?.first?.falsePositives.map(\.id) == ["en-2"])
    #expect(document.errors?.first?.falsePositives.first?.text == nil)
  }

  /// The parts of the JSON form that the test looks at.
  private struct ReadBack: Decodable {
    struct Counted: Decodable { var value: Double? }
    struct Metrics: Decodable {
      var precision: Counted
      var f1: Double?
    }
    struct Slice: Decodable {
      var name: String
      var families: [String: Metrics]
    }
    struct Example: Decodable {
      var id: String
      var text: String?
    }
    struct Errors: Decodable { var falsePositives: [Example] }
    var schema: String
    var split: String
    var overall: Slice
    var languages: [Slice]
    var errors: [Errors]?
  }
}
