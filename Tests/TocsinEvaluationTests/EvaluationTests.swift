import Testing
import Tocsin

@testable import TocsinEvaluation

/// Judges by the words in a text: each family's name flags it.
private func flagNamedFamilies(_ text: String) -> Set<Family> {
  Set(Family.allCases.filter { text.split(separator: " ").contains(Substring($0.id)) })
}

@Suite("Evaluation")
struct EvaluationTests {
  private static func example(
    _ id: String, _ language: String, _ kind: ExampleKind, _ text: String, _ labels: Set<Family> = []
  ) -> LabeledExample {
    LabeledExample(id: id, language: language, kind: kind, text: text, labels: labels)
  }

  private static let corpus = Corpus([
    example("en-1", "en", .positive, "force", [.force]),
    example("en-2", "en", .positive, "nothing said", [.force]),
    example("en-3", "en", .hardNegative, "force majeure"),
    example("en-4", "en", .hardNegative, "a calm day"),
    example("fr-1", "fr", .positive, "fraud minor", [.fraud, .minor]),
    example("fr-2", "fr", .easyNegative, "rien"),
  ])

  @Test("families are counted over all texts")
  func families() {
    let overall = Evaluation(of: Self.corpus, judge: flagNamedFamilies).summary.overall
    #expect(overall.texts == 6)
    #expect(overall.families.map(\.family) == Family.allCases)
    let force = overall.families[0].confusion
    #expect(force.recall == Share(1, of: 2))
    #expect(force.precision == Share(1, of: 2))
    #expect(force.trueNegatives == 3)
    #expect(overall.families[2].confusion.f1 == nil)
  }

  @Test("macro-F1 is the mean of the families that have an F1")
  func macro() {
    let summary = Evaluation(of: Self.corpus, judge: flagNamedFamilies).summary
    let mean = 2.5 / 3.0  // force 0.5, fraud 1, minor 1
    #expect(summary.overall.macroF1 == mean)
    #expect(EvaluationSlice(name: "none", over: []).macroF1 == nil)
  }

  @Test("flagged negatives are counted by hardness, languages and kinds stand apart")
  func slices() {
    let summary = Evaluation(of: Self.corpus, judge: flagNamedFamilies).summary
    #expect(summary.overall.flaggedHardNegatives == Share(1, of: 2))
    #expect(summary.overall.flaggedEasyNegatives == Share(0, of: 1))
    #expect(summary.languages.map(\.name) == ["en", "fr"])
    #expect(summary.languages.map(\.flagged) == [Share(2, of: 4), Share(1, of: 2)])
    #expect(summary.kinds.map(\.name) == ["positive", "hard-negative", "easy-negative"])
    #expect(summary.kinds.map(\.texts) == [3, 2, 1])
  }

  @Test("mistakes are listed by family, in corpus order, up to the limit")
  func errors() {
    let errors = Evaluation(of: Self.corpus) { _ in [.minor] }.errors(limit: 2)
    #expect(errors.map(\.family) == Family.allCases)
    #expect(errors[0].falseNegatives.map(\.id) == ["en-1", "en-2"])
    #expect(errors[3].falsePositives.map(\.id) == ["en-1", "en-2"])
    #expect(errors[3].falseNegatives.isEmpty)
  }

  @Test("a judge's failure is passed on")
  func failure() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) { try Evaluation(of: Self.corpus) { _ in throw Refusal() } }
  }

  struct PairCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var positive: Set<Family>
    var twin: Set<Family>
    var solved: Int
  }

  @Test(
    "a pair is solved when the positive is flagged as labelled and the twin not at all",
    arguments: [
      PairCase(testDescription: "both right", positive: [.coercion], twin: [], solved: 1),
      PairCase(testDescription: "one label of two", positive: [.coercion, .force], twin: [], solved: 1),
      PairCase(testDescription: "missed", positive: [], twin: [], solved: 0),
      PairCase(testDescription: "another family", positive: [.minor], twin: [], solved: 0),
      PairCase(testDescription: "optional alone", positive: [.force], twin: [], solved: 0),
      PairCase(testDescription: "twin flagged", positive: [.coercion], twin: [.fraud], solved: 0),
    ])
  func pairs(_ row: PairCase) {
    let corpus = Corpus([
      LabeledExample(
        id: "p", language: "en", kind: .positive, text: "positive", labels: [.coercion, .fraud],
        optional: [.force], pair: "1"),
      LabeledExample(id: "t", language: "en", kind: .hardNegative, text: "twin", pair: "1"),
      LabeledExample(id: "half", language: "en", kind: .positive, text: "twin", labels: [.force], pair: "2"),
    ])
    let summary = Evaluation(of: corpus) { $0 == "twin" ? row.twin : row.positive }.summary
    #expect(summary.overall.solvedPairs == Share(row.solved, of: 1))
  }
}
