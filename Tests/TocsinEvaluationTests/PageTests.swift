import Foundation
import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("An evaluation as a page") struct PageTests {
  private static func judged(_ score: Double, _ labels: Set<Family>, id: String = "a") -> JudgedExample {
    JudgedExample(
      LabeledExample(
        id: id, language: "en", kind: labels.isEmpty ? .hardNegative : .positive, text: "<b>&\(id)</b>",
        labels: labels),
      Judgement(flagged: score > 0.5 ? [.force] : [], scores: [score, 0, 0, 0]))
  }

  @Test("precision and recall along falling scores; texts of one score come together")
  func curve() throws {
    let curve = PrecisionRecallCurve(
      of: .force,
      over: [
        Self.judged(0.9, [.force]), Self.judged(0.8, []), Self.judged(0.7, [.force]), Self.judged(0.7, []),
      ])
    #expect(curve.points.map(\.recall) == [0.5, 0.5, 1])
    #expect(curve.points.map(\.precision) == [1, 0.5, 0.5])
    #expect(try #require(curve.averagePrecision) == 0.75)
    #expect(PrecisionRecallCurve(of: .minor, over: [Self.judged(0.9, [])]).averagePrecision == nil)
  }

  @Test("the page is whole, asks for nothing from elsewhere, and texts cannot break out of it")
  func page() throws {
    let judged = [Self.judged(0.9, [.force], id: "x"), Self.judged(0.8, [], id: "<script>")]
    var evaluation = Evaluation(of: Corpus([])) { _ in [] }
    evaluation.judged = judged
    let heading = EvaluationHeading(
      corpora: ["C&A"], split: .held, profile: .strict,
      model: ModelIdentity(name: "m", version: "1", digest: "sha256:ab"))
    var output = EvaluationOutput(heading, of: evaluation, errorLimit: 5, showsTexts: true)
    output.details = EvaluationDetails(over: judged, rules: ["r"], drafts: ["d.draft"])
    output.bias = BiasReport(over: judged, []) { _ in [] }
    let page = try output.html()
    #expect(page.hasPrefix("<!doctype html>") && page.hasSuffix("</html>\n"))
    for part in [
      "2 texts of C&amp;A", "By family", "average precision", "d.draft", "Rules that never counted",
    ] {
      #expect(page.contains(part), "\(part) is missing")
    }
    #expect(!page.contains("<script") && !page.contains("<b>&") && !page.contains("{{"))
    #expect(!page.contains("http") && !page.contains("src="))
    #expect(page.components(separatedBy: "<svg").count == page.components(separatedBy: "</svg>").count)
  }
}
