internal import TocsinMatching

/// Draft rules: counted, never scored, so that a rule can be watched before it weighs anything.
extension Detector {
  /// The ids of the model's draft rules, in the order of the model.
  package var draftRules: [String] { engine.model.rules.filter { !$0.isActive }.map(\.id) }

  /// The draft rules that a text hits and no guard silences, by the families that they would speak for.
  package func draftHits(on text: String) -> [Family: Set<String>] {
    let model = engine.model
    guard model.rules.contains(where: { !$0.isActive }) else { return [:] }
    let scanner = readWhole(text)
    var found: [Family: Set<String>] = [:]
    for hit in scanner.matcher.hits where hit.silencedBy == nil && !model.rules[hit.rule].isActive {
      let indicator = model.indicators[model.rules[hit.rule].indicator]
      for index in indicator.family.map({ [$0] }) ?? indicator.corroborates {
        if let family = Family(rawValue: index) {
          found[family, default: []].insert(model.rules[hit.rule].id)
        }
      }
    }
    return found
  }
}
