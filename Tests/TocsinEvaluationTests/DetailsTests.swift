import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("A closer look at an evaluation") struct DetailsTests {
  private static func judged(
    _ id: String, labels: Set<Family> = [], force score: Double, flagged: Set<Family> = [],
    rules: [Family: Set<String>] = [:], sector: String? = nil, benign: String? = nil,
    optional: Set<Family> = []
  ) -> JudgedExample {
    var example = LabeledExample(
      id: id, language: "en", kind: labels.isEmpty ? .hardNegative : .positive, text: id, labels: labels,
      optional: optional)
    example.sector = sector
    example.benign = benign
    return JudgedExample(example, Judgement(flagged: flagged, scores: [score, 0, 0, 0], rules: rules))
  }

  @Test("scores are compared with labels by tenths of the scale")
  func reliability() throws {
    let judged = [
      Self.judged("a", labels: [.force], force: 0.92), Self.judged("b", force: 0.98),
      Self.judged("c", labels: [.force], force: 1), Self.judged("d", force: 0.05),
      Self.judged("e", labels: [.force], force: 0.5, optional: [.force]),
    ]
    let reliability = Reliability(of: .force, over: judged)
    #expect(reliability.bins[9].labeled == Share(2, of: 3))
    #expect(reliability.bins[0].labeled == Share(0, of: 1))
    #expect(reliability.bins[5].labeled.whole == 0 && reliability.bins[5].meanScore == nil)
    let brier = try #require(reliability.brier)
    #expect(abs(brier - (0.08 * 0.08 + 0.98 * 0.98 + 0 + 0.05 * 0.05) / 4) < 1e-12)
    let error = try #require(reliability.calibrationError)
    #expect(abs(error - (abs((0.92 + 0.98 + 1) / 3 - 2.0 / 3) * 3 + 0.05) / 4) < 1e-12)
    #expect(Reliability(of: .force, over: []).brier == nil)
  }

  @Test("an operating point flags from its score on")
  func points() {
    let judged = [
      Self.judged("a", labels: [.force], force: 0.6), Self.judged("b", force: 0.59),
      Self.judged("c", labels: [.force], force: 0.1),
    ]
    let point = OperatingPoint(of: .force, from: 0.6, over: judged)
    #expect(point.confusion.precision == Share(1, of: 1) && point.confusion.recall == Share(1, of: 2))
  }

  @Test("rules are counted right and wrong by the family they spoke for; the silent ones are named")
  func rules() {
    let judged = [
      Self.judged("a", labels: [.force], force: 1, rules: [.force: ["x", "y"]]),
      Self.judged("b", force: 1, rules: [.force: ["y"], .minor: ["z"]]),
      Self.judged("c", force: 1, rules: [.force: ["x"]], optional: [.force]),
    ]
    let details = EvaluationDetails(over: judged, rules: ["x", "y", "z", "never"])
    #expect(
      details.rules == [
        RuleRecord(rule: "y", right: 1, wrong: 1), RuleRecord(rule: "z", right: 0, wrong: 1),
        RuleRecord(rule: "x", right: 1, wrong: 0),
      ])
    #expect(details.silentRules == ["never"])
  }

  @Test("draft rules are counted by what they would have done, also when they never are hit")
  func drafts() {
    var judged = [
      Self.judged("a", labels: [.force], force: 1), Self.judged("b", force: 1),
    ]
    for index in judged.indices { judged[index].drafts = [.force: ["draft.one"]] }
    let details = EvaluationDetails(over: judged, rules: [], drafts: ["draft.one", "draft.two"])
    #expect(
      details.drafts == [
        RuleRecord(rule: "draft.one", right: 1, wrong: 1), RuleRecord(rule: "draft.two", right: 0, wrong: 0),
      ])
    #expect(details.rules.isEmpty)
  }

  @Test("slices by sector and reason leave out the texts that name none")
  func slices() {
    let summary = EvaluationSummary(over: [
      Self.judged("a", labels: [.force], force: 1, flagged: [.force], sector: "mining"),
      Self.judged("b", labels: [.force], force: 1, sector: "mining"),
      Self.judged("c", force: 1, flagged: [.force], benign: "news"),
    ])
    #expect(summary.sectors.map(\.name) == ["mining"] && summary.voices.isEmpty)
    #expect(summary.sectors[0].foundPositives == Share(1, of: 2))
    #expect(summary.benign.map(\.name) == ["news"] && summary.benign[0].flagged == Share(1, of: 1))
  }

  @Test("the bootstrap interval holds the figure, is narrower for more texts, and is the same each time")
  func bootstrap() throws {
    func texts(_ count: Int) -> [JudgedExample] {
      (0..<count).map { number in
        Self.judged(
          "\(number)", labels: number % 2 == 0 ? [.force] : [], force: 1,
          flagged: number % 3 == 0 ? [.force] : [])
      }
    }
    let few = try #require(Bootstrap().macroF1(of: texts(30)))
    let many = try #require(Bootstrap().macroF1(of: texts(300)))
    let figure = try #require(EvaluationSlice(name: "all", over: texts(300)).macroF1)
    #expect(many.contains(figure))
    #expect(many.upperBound - many.lowerBound < few.upperBound - few.lowerBound)
    #expect(Bootstrap().macroF1(of: texts(30)) == few)
    #expect(Bootstrap().macroF1(of: []) == nil)
  }

  @Test("what a flag is worth follows Bayes")
  func predictiveValue() throws {
    let slice = EvaluationSlice(
      name: "all",
      over: [
        Self.judged("a", labels: [.force], force: 1, flagged: [.force]),
        Self.judged("b", labels: [.force], force: 0), Self.judged("c", force: 1, flagged: [.force]),
        Self.judged("d", force: 0), Self.judged("e", force: 0), Self.judged("f", force: 0),
      ])
    let value = PredictiveValue(prevalence: 0.1, of: slice)
    #expect(value.amongEasy == nil)
    let amongHard = try #require(value.amongHard)
    #expect(abs(amongHard - 0.1 * 0.5 / (0.1 * 0.5 + 0.9 * 0.25)) < 1e-12)
  }

  @Test("two models are compared text by text")
  func comparison() {
    let corpus = Corpus([
      LabeledExample(id: "a", language: "en", kind: .positive, text: "a", labels: [.force]),
      LabeledExample(id: "b", language: "en", kind: .hardNegative, text: "b"),
      LabeledExample(id: "c", language: "en", kind: .hardNegative, text: "c"),
    ])
    let careless = Evaluation(of: corpus) { _ in [.force] }
    let careful = Evaluation(of: corpus) { _ in [] }
    let comparison = ModelComparison(careful, against: careless)
    #expect(comparison.won == ["b", "c"] && comparison.lost == ["a"])
  }

  @Test("the tables of a closer look fit a terminal and name everything")
  func output() throws {
    let evaluation = Evaluation(of: Corpus([])) { _ in [] }
    var output = EvaluationOutput(
      EvaluationHeading(
        corpora: ["Corpus"], split: .held, profile: .strict,
        model: ModelIdentity(name: "m", version: "1", digest: "sha256:ab")), of: evaluation)
    let judged = [
      Self.judged(
        "a", labels: [.force], force: 0.95, flagged: [.force], rules: [.force: ["force.x"]], sector: "mining"),
      Self.judged("b", force: 0.95, flagged: [.force], rules: [.force: ["force.x"]], benign: "news"),
    ]
    output.summary = EvaluationSummary(over: judged)
    output.details = EvaluationDetails(over: judged, rules: ["force.x", "force.y"])
    output.predictiveValue = PredictiveValue(prevalence: 0.01, of: output.summary.overall)
    let text = output.text
    #expect(text.contains("\nrules wrong most often  wrong  right\nforce.x                     1      1\n"))
    #expect(text.contains("\nrules that never counted:\n  force.y\n"))
    #expect(text.contains("\nmining      1         1/1 1.00             –      1.00\n"))
    #expect(text.contains("0.9 to 1.0"))
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    let json = try output.json()
    for part in ["\"silentRules\" : [\n      \"force.y\"", "\"prevalence\" : 0.01", "\"brier\""] {
      #expect(json.contains(part), "\(part)")
    }
  }
}
