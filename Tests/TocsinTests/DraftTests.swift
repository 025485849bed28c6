import Testing
import Tocsin
import TocsinTestSupport

@Suite("Draft rules") struct DraftTests {
  private static let draft = """
    rules:
      - id: coercion.documents.watched
        about: A rule that is watched.
        status: draft
        match: [holder ..3 document]
        examples:
          hits: [the boss and my passport, le patron et mon passeport]
          misses: [my passport, le patron]
    """

  @Test("they are counted, silenced like others, and never score")
  func counted() throws {
    let folder = try ModelFolder(["rules/draft.yaml": Self.draft])
    let detector = try Detector(modelDirectory: folder.path)
    #expect(detector.draftRules == ["coercion.documents.watched"])
    #expect(detector.draftHits(on: "the boss and my passport") == [.coercion: ["coercion.documents.watched"]])
    #expect(detector.draftHits(on: "never the boss and my passport").isEmpty)
    #expect(detector.draftHits(on: "my passport").isEmpty)
    let report = try detector.report(on: "the boss and my passport")
    #expect(report.evidence.isEmpty && report.families.allSatisfy { $0.points == $0.bias })
  }

  @Test("a model without them finds none")
  func none() throws {
    let folder = try ModelFolder()
    let detector = try Detector(modelDirectory: folder.path)
    #expect(detector.draftRules.isEmpty && detector.draftHits(on: "the boss took my passport").isEmpty)
  }
}
