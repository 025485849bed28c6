internal import TocsinMatching
internal import TocsinModel

/// A model folder as it is before any fit.
package struct TrainingModel: Sendable {
  /// An example that a rule carries.
  package struct RuleExample: Sendable {
    package var rule: String
    package var family: Family
    /// Whether the rule must be hit, or must not.
    package var isHit: Bool
    package var text: String
  }

  /// A detector whose rules have the points of their strength and whose keywords have none.
  package let detector: Detector
  /// What the active rules carry whose hits alone may flag a text: those of a family, if not weak.
  package let ruleExamples: [RuleExample]

  /// Reads the folder.
  ///
  /// - Throws: ``ModelError`` with every mistake of the folder.
  package init(directory: String) throws(ModelError) {
    let model = try ModelReader.read(directory: directory, readsFitted: false).model
    let compiled = ModelCompiler.compile(model)
    detector = Detector(compiled, digest: "", profile: .balanced)
    ruleExamples = zip(model.rules, compiled.rules).flatMap { rule, compiledRule -> [RuleExample] in
      guard compiledRule.isActive, compiledRule.strength != .weak,
        let family = compiled.indicators[compiledRule.indicator].family.flatMap(Family.init(rawValue:))
      else { return [] }
      let hits = rule.examples.hits.map { (isHit: true, text: $0.text) }
      let misses = rule.examples.misses.map { (isHit: false, text: $0.text) }
      return (hits + misses).map {
        RuleExample(rule: compiledRule.id, family: family, isHit: $0.isHit, text: $0.text)
      }
    }
  }
}
