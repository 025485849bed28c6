/// Refuses a model in which a rule works in one language and not in another.
///
/// Every concept that a rule or guard uses, directly or inside a compound, must be filled in every language of
/// the model; of a concept that an overlay brought, the lack is only told.
struct ParityCheck {
  let model: Model
  let log: DiagnosticLog

  func run() {
    var filled: [String: Set<String>] = [:]
    for entry in model.entries where !entry.slots.isEmpty {
      filled[entry.concept, default: []].insert(entry.language)
    }
    let concepts = Dictionary(model.concepts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in usedConcepts(concepts).sorted() {
      guard let concept = concepts[id] else { continue }
      let languages = filled[id] ?? []
      if languages.isEmpty && !concept.patterns.isEmpty { continue }
      let missing = model.languages.filter { !languages.contains($0) }
      guard !missing.isEmpty else { continue }
      let message = "rules use `\(id)`, but it has no words in: \(missing.joined(separator: ", "))"
      let help = "add entries under lexicons/\(missing[0])/"
      if concept.isLocal {
        log.warning(at: concept.place, "unfilled-concept", message, help: help)
      } else {
        log.error(at: concept.place, "unfilled-concept", message, help: help)
      }
    }
  }

  private func usedConcepts(_ concepts: [String: Concept]) -> Set<String> {
    var used: Set<String> = []
    var pending = model.rules.flatMap(\.patterns).flatMap(\.concepts).map(\.id)
    pending += model.guards.flatMap(\.patterns).flatMap(\.concepts).map(\.id)
    while let id = pending.popLast() {
      guard used.insert(id).inserted, let concept = concepts[id] else { continue }
      pending += concept.patterns.flatMap(\.concepts).map(\.id)
    }
    return used
  }
}
