import Foundation

/// Checks what no single file can know: that names resolve, ids are unique, languages are on a par.
struct ModelValidator {
  let model: Model
  let log: DiagnosticLog

  func validate() {
    checkUniqueIDs()
    let concepts = knownConcepts
    checkIndicators()
    checkEntries(concepts)
    checkPatterns(concepts)
    checkInterchangeable()
    checkCompounds()
    checkRules()
    checkGuards()
    checkWeights()
    ParityCheck(model: model, log: log).run()
    DemographicLint(model: model, log: log).run()
  }

  private var declaredConcepts: [(id: String, place: SourcePlace)] {
    model.concepts.map { ($0.id, $0.place) } + model.sectors.map { ($0.concept, $0.place) }
      + model.myths.map { ($0.concept, $0.place) }
  }

  private var knownConcepts: Set<String> {
    Set(declaredConcepts.map(\.id)).union(Model.builtInConcepts)
  }

  private func checkUniqueIDs() {
    checkUnique(declaredConcepts, what: "concept")
    checkUnique(model.indicators.map { ($0.id, $0.place) }, what: "indicator")
    checkUnique(model.rules.map { ($0.id, $0.place) } + model.guards.map { ($0.id, $0.place) }, what: "rule")
    checkUnique(model.referrals.map { ($0.id, $0.place) }, what: "referral")
  }

  private func checkUnique(_ ids: [(id: String, place: SourcePlace)], what: String) {
    var first: [String: SourcePlace] = [:]
    for (id, place) in ids {
      if let earlier = first[id] {
        log.error(at: place, "duplicate-\(what)", "the \(what) `\(id)` is already defined at \(earlier)")
      } else {
        first[id] = place
      }
    }
  }

  private func checkIndicators() {
    let families = Set(FamilyDefinition.ids)
    let indicators = Set(model.indicators.map(\.id))
    let groups = Set(model.indicators.map(\.group))
    for indicator in model.indicators {
      for gate in indicator.gate where !indicators.contains(gate.text) && !groups.contains(gate.text) {
        log.error(
          at: gate.place, "unknown-indicator", "`\(gate.text)` is neither a family nor an indicator",
          help: Suggestion.help(for: gate.text, among: indicators.union(groups).sorted()))
      }
      for family in indicator.corroborates where !families.contains(family.text) {
        log.error(at: family.place, "unknown-family", "unknown family `\(family.text)`")
      }
    }
  }

  private func checkEntries(_ concepts: Set<String>) {
    for entry in model.entries where !concepts.contains(entry.concept) {
      unknownConcept(entry.concept, at: entry.place, concepts)
    }
  }

  private func checkPatterns(_ concepts: Set<String>) {
    var patterns: [Pattern] = model.concepts.flatMap(\.patterns)
    patterns += model.rules.flatMap(\.patterns)
    patterns += model.guards.flatMap(\.patterns)
    for (id, place) in patterns.flatMap(\.concepts) where !concepts.contains(id) {
      unknownConcept(id, at: place, concepts)
    }
  }

  /// Each word is one token and belongs to one group, accents aside: `patrón` is read where `patron` stands, too.
  private func checkInterchangeable() {
    var groups: [String: String] = [:]
    for group in model.interchangeable {
      for word in group.words {
        if !word.text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) {
          log.error(at: word.place, "not-a-word", "`\(word.text)` is not a single word")
        }
        let letters = word.text.decomposedStringWithCanonicalMapping.unicodeScalars
        let plain = String(
          String.UnicodeScalarView(letters.filter { $0.properties.generalCategory != .nonspacingMark }))
        if let other = groups[plain], other != group.name {
          log.error(
            at: word.place, "two-groups",
            "`\(word.text)` stands in the groups `\(other)` and `\(group.name)`",
            help: "leave it out of one, or join the groups under one name")
        }
        groups[plain] = group.name
      }
    }
  }

  private func unknownConcept(_ id: String, at place: SourcePlace, _ concepts: Set<String>) {
    log.error(
      at: place, "unknown-concept", "unknown concept `\(id)`",
      help: Suggestion.help(for: id, among: concepts.sorted())
        ?? "define it under concepts/, with a meaning")
  }

  /// A compound concept must not contain itself.
  private func checkCompounds() {
    let parts = Dictionary(
      model.concepts.map { ($0.id, $0.patterns.flatMap(\.concepts).map(\.id)) },
      uniquingKeysWith: { a, _ in a })
    var state: [String: Bool] = [:]
    func visit(_ id: String) -> Bool {
      if let done = state[id] { return done }
      state[id] = false
      let isSound = (parts[id] ?? []).allSatisfy(visit)
      state[id] = isSound
      return isSound
    }
    for concept in model.concepts where !visit(concept.id) {
      log.error(at: concept.place, "circular-concept", "`\(concept.id)` is made of itself")
    }
  }

  private func checkRules() {
    let indicators = Set(model.indicators.map(\.id))
    for rule in model.rules {
      if !indicators.contains(rule.indicator) {
        log.error(
          at: rule.place, "unknown-indicator",
          "the rule's indicator `\(rule.indicator)` is not in the taxonomy",
          help: Suggestion.help(for: rule.indicator, among: indicators.sorted()))
      }
      if rule.about.isEmpty { log.error(at: rule.place, "missing-key", "`about` is missing") }
    }
    let supported = Set(model.rules.filter { $0.status == .active }.map(\.indicator))
    for indicator in model.indicators where !supported.contains(indicator.id) {
      log.warning(at: indicator.place, "no-rule", "no active rule supports `\(indicator.id)`")
    }
  }

  private func checkGuards() {
    var known = Set(["all"]).union(FamilyDefinition.ids)
    known.formUnion(model.indicators.map(\.id))
    known.formUnion(model.indicators.map(\.group))
    known.formUnion(model.rules.map(\.id))
    for entry in model.guards {
      if entry.covers.isEmpty {
        log.error(at: entry.place, "missing-key", "`covers` is missing", help: "write `covers: [all]`")
      }
      for cover in entry.covers where !known.contains(cover.text) {
        log.error(
          at: cover.place, "unknown-cover", "`\(cover.text)` is no family, indicator or rule",
          help: Suggestion.help(for: cover.text, among: known.sorted()))
      }
    }
  }

  private func checkWeights() {
    guard let weights = model.weights else { return }
    let rules = Set(model.rules.map(\.id))
    let place = SourcePlace(file: "weights.yaml", line: 1, column: 1)
    let fitted = SourcePlace(file: "fitted/weights.yaml", line: 1, column: 1)
    for (id, points) in model.fittedRules.sorted(by: { $0.key < $1.key }) {
      if !rules.contains(id) {
        log.error(
          at: fitted, "unknown-rule", "points are given for `\(id)`, which is no rule",
          help: "run `tocsin train` again")
      }
      if points < 0 { log.error(at: fitted, "wrong-sign", "`\(id)` must not count against its family") }
    }
    let concepts = Set(model.concepts.map(\.id))
    for id in model.keywords.concepts.keys.sorted() where !concepts.contains(id) {
      log.error(
        at: fitted, "unknown-concept", "points are given for `\(id)`, which is no concept",
        help: "run `tocsin train` again")
    }
    let limits = weights.thresholds.sorted { $0.key < $1.key }.flatMap(\.value) + [weights.lowLevel]
    if let bad = limits.first(where: { !(1...999).contains($0) }) {
      log.error(
        at: place, "out-of-range", "thresholds and `low-level` lie between 0 and 1, not at \(bad) thousandths"
      )
    }
    for strength in Strength.allCases {
      if weights.strengths[strength] ?? 0 < 0 {
        log.error(at: place, "wrong-sign", "a \(strength.rawValue) rule must not count against its family")
      }
      if weights.guards[strength] ?? 0 > 0 {
        log.error(at: place, "wrong-sign", "a \(strength.rawValue) guard must not count for a family")
      }
    }
  }
}
