/// `overlay.yaml`: what somebody changes in a model without touching its files.
extension ModelReader {
  private static let overlayKeys = ["name", "disable", "points", "thresholds", "allow"]

  /// Takes the rules and guards out that an overlay disables.
  mutating func disable(_ map: YAMLMap) {
    for id in map.texts("disable") {
      let known = model.rules.map(\.id) + model.guards.map(\.id)
      guard known.contains(id.text) else {
        log.error(
          at: id.place, "unknown-rule", "`\(id.text)` is neither a rule nor a guard",
          help: Suggestion.help(for: id.text, among: known) ?? "`tocsin model list` tells them all")
        continue
      }
      model.rules.removeAll { $0.id == id.text }
      model.fittedRules[id.text] = nil
      for index in model.guards.indices { model.guards[index].covers.removeAll { $0.text == id.text } }
      model.guards.removeAll { $0.id == id.text || $0.covers.isEmpty }
    }
  }

  /// Reads the rest of the file, once the overlay's own rules are known.
  mutating func readOverlay(_ map: YAMLMap, name folder: String) {
    map.refuseKeys(except: Self.overlayKeys)
    let name = overlayName(map, folder)
    model.name += "+\(name)"
    if let points = map.map("points") {
      for rule in points.keys { weigh(rule, points) }
    }
    if let thresholds = map.map("thresholds") { readThresholds(thresholds) }
    if let allowed = map.map("allow") {
      allowed.refuseKeys(except: ["sentence", "text"])
      allow(allowed.texts("sentence"), reaching: .sentence, "overlay.\(name).sentence")
      allow(allowed.texts("text"), reaching: .text, "overlay.\(name).text")
    }
  }

  /// What the overlay is called in the model's name and in findings; by default like its folder.
  private func overlayName(_ map: YAMLMap, _ folder: String) -> String {
    let last = folder.split(separator: "/").last.map { $0.lowercased() } ?? "overlay"
    let fallback = String(last.map { Self.isNameCharacter($0) ? $0 : "-" })
    guard let given = map.optionalText("name") else { return fallback }
    if !given.text.isEmpty, given.text.allSatisfy(Self.isNameCharacter) { return given.text }
    log.error(
      at: given.place, "bad-name", "`\(given.text)` is no name", help: "use small letters, digits and hyphens"
    )
    return fallback
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    "a"..."z" ~= character || "0"..."9" ~= character || character == "-"
  }

  private mutating func weigh(_ rule: String, _ points: YAMLMap) {
    let known = model.rules.map(\.id)
    let place = points.place(of: rule)
    guard known.contains(rule) else {
      return log.error(
        at: place, "unknown-rule", "points are given for `\(rule)`, which is no rule",
        help: Suggestion.help(for: rule, among: known) ?? "`tocsin model list` tells them all")
    }
    let value = thousandths(points, rule)
    if value < 0 {
      log.error(
        at: place, "wrong-sign", "`\(rule)` must not count against its family", help: "0 is the least")
    } else {
      model.fittedRules[rule] = value
    }
  }

  /// An allow-list is a guard that silences all that it reaches.
  private mutating func allow(_ phrases: [PlacedText], reaching reach: Guard.Reach, _ id: String) {
    guard let place = phrases.first?.place else { return }
    model.concepts.append(
      Concept(
        id: id, meaning: "what an overlay allows", patterns: [], isDemographic: false, mayBeKeyword: false,
        isLocal: true, place: place))
    var told: Set<PlacedText> = []
    for language in model.languages {
      for phrase in phrases where !told.contains(phrase) {
        if !addEntry(phrase, to: id, language: language) { told.insert(phrase) }
      }
    }
    model.guards.append(
      Guard(
        id: id, about: "Words that an overlay allows.", effect: .silence, strength: .strong, reach: reach,
        covers: [PlacedText(text: "all", place: place)], exemptsDisclosure: false,
        match: patterns([PlacedText(text: id, place: place)]), unless: [],
        examples: RuleExamples(hits: [], misses: []), place: place))
  }
}
