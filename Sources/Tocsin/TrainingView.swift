internal import TocsinMatching
internal import TocsinModel
internal import TocsinScoring

/// What fitting sees of a text: the points that rules and guards give, the rules that gave them, and the keywords.
package struct TrainingView: Sendable {
  /// Points by family without keywords, in thousandths.
  package var points: [Int]
  /// Ids of the rules that gave points, by family, ascending.
  package var rules: [[String]]
  /// Names of concepts and fact classes, ascending.
  package var keywords: [String]
}

extension Detector {
  /// A detector with the model in a folder as it is before any fit: rules have the points of their strength, keywords none.
  ///
  /// - Throws: ``ModelError`` with every mistake of the folder.
  package init(unfittedModelDirectory directory: String) throws(ModelError) {
    let model = try ModelReader.read(directory: directory, readsFitted: false).model
    self.init(ModelCompiler.compile(model), digest: "", profile: .balanced)
  }

  /// The points of every active rule's strength, in thousandths, by id.
  package var strengthPoints: [String: Int] {
    let rules = engine.model.rules.filter(\.isActive).map { ($0.id, $0.strengthPoints) }
    return Dictionary(rules, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a text for fitting. Demographic concepts are no keywords and never appear.
  package func trainingView(of text: String) -> TrainingView {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0)) }
    scanner.complete()
    let model = engine.model
    let names = scanner.matcher.candidateKeywords().filter { model.isKeyword($0) }.map(model.conceptName)
    let rules = Family.allCases.map { family in
      let hits = scanner.assessment.evidence.filter { $0.family == family.rawValue }
      return Set(hits.map { model.rules[scanner.matcher.hits[scanner.counted[$0.source]].rule].id }).sorted()
    }
    return TrainingView(points: scanner.assessment.points, rules: rules, keywords: names.sorted())
  }
}
