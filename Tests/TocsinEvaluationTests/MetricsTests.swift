import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("Metrics")
struct MetricsTests {
  @Test("precision, recall and F1 follow from the counts")
  func figures() {
    var confusion = Confusion()
    let counts: [(Outcome, Int)] = [
      (.truePositive, 6), (.falsePositive, 2), (.falseNegative, 4), (.trueNegative, 100),
    ]
    for (outcome, count) in counts { for _ in 0..<count { confusion.add(outcome) } }
    #expect(confusion.precision == Share(6, of: 8))
    #expect(confusion.recall == Share(6, of: 10))
    #expect(confusion.f1 == 12.0 / 18.0)
    #expect(confusion.trueNegatives == 100)
  }

  @Test("figures over nothing do not exist; nothing found is zero")
  func borders() {
    #expect(Confusion().f1 == nil)
    #expect(Confusion().precision.value == nil)
    #expect(Confusion().recall.interval == nil)
    #expect(Confusion([.trueNegative]).f1 == nil)
    #expect(Confusion([.falseNegative]).f1 == 0)
    #expect(Confusion([.falseNegative]).precision.value == nil)
  }

  @Test(
    "Wilson intervals agree with published values",
    arguments: [
      (0, 10, 0.0, 0.2775), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662),
    ])
  func wilson(part: Int, whole: Int, low: Double, high: Double) throws {
    let interval = try #require(Share(part, of: whole).interval)
    #expect(abs(interval.lowerBound - low) < 0.0001)
    #expect(abs(interval.upperBound - high) < 0.0001)
  }

  @Test("each combination of label and flag has its outcome, and an optional family none")
  func outcomes() {
    let example = LabeledExample(
      id: "x", language: "en", kind: .positive, text: "x", labels: [.force, .coercion], optional: [.minor])
    let judged = JudgedExample(example, flagged: [.force, .fraud, .minor])
    #expect(judged.outcome(for: .force) == .truePositive)
    #expect(judged.outcome(for: .fraud) == .falsePositive)
    #expect(judged.outcome(for: .coercion) == .falseNegative)
    #expect(judged.outcome(for: .minor) == nil)
    #expect(judged.flagged == [.force, .fraud])
    #expect(JudgedExample(example, flagged: []).outcome(for: .fraud) == .trueNegative)
  }
}
