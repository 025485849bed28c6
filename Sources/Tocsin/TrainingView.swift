internal import TocsinMatching
internal import TocsinScoring

/// What fitting sees of a text: the points that rules and guards give, and the keywords that stand in it.
package struct TrainingView: Sendable {
  /// Points by family without keywords, in thousandths.
  package var points: [Int]
  /// Names of concepts and fact classes, ascending.
  package var keywords: [String]
}

extension Detector {
  /// A detector like this one whose keywords count nothing.
  package func withoutKeywords() -> Detector {
    var model = engine.model
    model.keywords = KeywordTable(points: model.keywords.points.map { _ in 0 })
    return Detector(model, digest: "", profile: .balanced)
  }

  /// Reads a text for fitting. Demographic concepts are no keywords and never appear.
  package func trainingView(of text: String) -> TrainingView {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0)) }
    let model = engine.model
    let names = scanner.matcher.candidateKeywords().filter { model.isKeyword($0) }.map(model.conceptName)
    return TrainingView(points: scanner.assessment.points, keywords: names.sorted())
  }
}
