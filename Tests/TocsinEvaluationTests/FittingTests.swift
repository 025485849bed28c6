import Testing
import Tocsin
import TocsinTestSupport

@testable import TocsinEvaluation

/// Fitting on a handful of texts with the base model: "holder keep ..3 document" is its rule.
@Suite("Fitting")
struct FittingTests {
  private static func example(_ author: String, _ number: Int, _ text: String, _ labels: Set<Family>)
    -> LabeledExample
  {
    LabeledExample(
      id: "en-\(author)-\(number)", language: "en", kind: labels.isEmpty ? .hardNegative : .positive,
      text: text,
      labels: labels)
  }

  /// Each author tells the same story in the same words, so what is learned from one holds for the other.
  private static let examples = ["alba", "bero", "cinto", "dulo", "efra", "ganto"].flatMap { author in
    (0..<4).map { example(author, $0, "the boss took my passport", [.coercion]) }
      + (4..<8).map { example(author, $0, "the boss was kind", []) }
  }

  private static func fitted() throws -> (
    views: [TrainingView], fitting: WeightFitting, strengths: [String: Int]
  ) {
    let folder = try ModelFolder()
    let detector = try Detector(modelDirectory: folder.path)
    let fitting = WeightFitting(penalty: 1)
    return (fitting.views(of: examples, with: detector), fitting, detector.strengthPoints)
  }

  @Test("a rule and the concepts that go with a family gain points, others lose them")
  func signs() throws {
    let (views, fitting, strengths) = try Self.fitted()
    let result = fitting.fit(Self.examples, views, strengths: strengths)
    #expect(result.rules.map(\.id) == ["coercion.documents.kept"])
    #expect(result.rules[0].points >= 0)
    let document = try #require(result.keywords.first { $0.concept == "document" })
    let points = document.points[Family.coercion.rawValue]
    #expect(points > 0)
    #expect(document.points[Family.force.rawValue] < 0)
  }

  @Test("the same examples always give the same weights")
  func deterministic() throws {
    let (views, fitting, strengths) = try Self.fitted()
    let first = fitting.fit(Self.examples, views, strengths: strengths)
    #expect(first == fitting.fit(Self.examples, views, strengths: strengths))
  }

  @Test("cross-validation scores each text by weights fitted without its author")
  func crossValidation() throws {
    let (views, fitting, _) = try Self.fitted()
    let validation = CrossValidation(Self.examples, views, by: fitting)
    let judged = validation.judged(threshold: 0.5)
    #expect(judged.map(\.example) == Self.examples)
    #expect(judged.allSatisfy { $0.flagged == $0.example.labels })
    // An author who alone uses a word cannot be judged by it.
    let odd = (0..<4).map { Self.example("odd", $0, "my papers, my papers", [.minor]) }
    let all = Self.examples + odd
    let folder = try ModelFolder()
    let oddViews = fitting.views(of: all, with: try Detector(modelDirectory: folder.path))
    let unseen = CrossValidation(all, oddViews, by: fitting).judged(threshold: 0.5).suffix(odd.count)
    #expect(unseen.allSatisfy { !$0.flagged.contains(.minor) })
  }
}
