/// Refuses demographic words (nationality, ethnicity, religion, gender, status) in anything that carries weight.
///
/// The words are those of the model's own demographic concepts: any phrase of a weighted concept that is one of
/// them, and any rule or guard that names such a concept, is an error.
struct DemographicLint {
  let model: Model
  let log: DiagnosticLog

  func run() {
    let demographic = Set(model.concepts.filter(\.isDemographic).map(\.id))
    if demographic.isEmpty {
      log.warning(
        at: SourcePlace(file: "concepts", line: 1, column: 1), "no-demographic-concepts",
        "no concept is marked `demographic: true`, so demographic words cannot be refused")
    }
    for (id, place) in weightedConcepts where demographic.contains(id) {
      log.error(
        at: place, "demographic-weight", "`\(id)` is demographic and may not carry weight",
        help: "say what is done to the person, not who the person is")
    }
    let used = Set(weightedConcepts.map(\.id))
    let weightless = model.concepts.filter { !$0.mayBeKeyword && !used.contains($0.id) }.map(\.id)
    lintEntries(demographic, except: Set(weightless))
  }

  private var weightedConcepts: [(id: String, place: SourcePlace)] {
    var patterns: [Pattern] = model.rules.flatMap(\.patterns)
    patterns += model.guards.flatMap(\.patterns)
    patterns += model.concepts.filter { !$0.isDemographic }.flatMap(\.patterns)
    return patterns.flatMap(\.concepts)
  }

  private func lintEntries(_ demographic: Set<String>, except weightless: Set<String>) {
    var words: [String: Set<String>] = [:]
    for entry in model.entries where demographic.contains(entry.concept) {
      words[entry.language, default: []].formUnion(entry.slots.joined().map { $0.lowercased() })
    }
    for entry in model.entries
    where !demographic.contains(entry.concept) && !weightless.contains(entry.concept) {
      guard let refused = words[entry.language] else { continue }
      for phrase in entry.slots.joined() {
        let parts = phrase.lowercased().split(separator: " ").map(String.init)
        guard let bad = ([phrase.lowercased()] + parts).first(where: refused.contains) else { continue }
        log.error(
          at: entry.place, "demographic-word",
          "`\(bad)` is a demographic word; the concept `\(entry.concept)` may carry weight")
        break
      }
    }
  }
}
