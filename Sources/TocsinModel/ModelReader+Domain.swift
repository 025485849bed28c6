/// The files that describe the domain: identity, taxonomy, sectors, myths, referrals, weights.
extension ModelReader {
  mutating func readIdentity(_ map: YAMLMap) {
    map.refuseKeys(except: ["name", "version", "languages", "reference-year"])
    model.name = map.text("name")?.text ?? ""
    model.version = map.text("version")?.text ?? ""
    model.languages = map.texts("languages").map(\.text)
    model.referenceYear = map.integer("reference-year") ?? model.referenceYear
    if model.languages.isEmpty || model.languages.count > 8 {
      log.error(at: map.place(of: "languages"), "bad-languages", "a model has one to eight languages")
    }
  }

  mutating func readTaxonomy(_ map: YAMLMap) {
    map.refuseKeys(except: ["families", "indicators"])
    for family in map.maps("families") {
      family.refuseKeys(except: ["id", "title", "law"])
      guard let id = family.text("id") else { continue }
      if !FamilyDefinition.ids.contains(id.text) {
        log.error(
          at: id.place, "unknown-family", "unknown family `\(id.text)`",
          help: "the families are \(FamilyDefinition.ids.joined(separator: ", "))")
      }
      model.families.append(
        FamilyDefinition(
          id: id.text, title: family.text("title")?.text ?? "", law: family.text("law")?.text ?? ""))
    }
    for indicator in map.maps("indicators") { readIndicator(indicator) }
  }

  private mutating func readIndicator(_ map: YAMLMap) {
    map.refuseKeys(except: ["id", "title", "strength", "htcds", "source", "gate", "corroborates"])
    guard let id = map.text("id") else { return }
    model.indicators.append(
      Indicator(
        id: id.text, title: map.text("title")?.text ?? "", strength: map.choice("strength") ?? .weak,
        htcds: map.optionalText("htcds")?.text, source: map.text("source")?.text ?? "",
        gate: map.texts("gate"), corroborates: map.texts("corroborates"), place: id.place))
  }

  mutating func readSectors(_ map: YAMLMap) {
    map.refuseKeys(except: ["sectors"])
    for sector in map.maps("sectors") {
      sector.refuseKeys(except: ["id", "group", "title"])
      guard let id = sector.text("id") else { continue }
      model.sectors.append(
        Sector(
          id: id.text, group: sector.text("group")?.text ?? "", title: sector.text("title")?.text ?? "",
          place: id.place))
    }
  }

  mutating func readMyths(_ map: YAMLMap) {
    map.refuseKeys(except: ["myths"])
    for myth in map.maps("myths") {
      myth.refuseKeys(except: ["id", "concept", "title", "reason", "source"])
      guard let id = myth.text("id"), let concept = myth.text("concept") else { continue }
      model.myths.append(
        Myth(
          id: id.text, concept: concept.text, title: myth.text("title")?.text ?? "",
          reason: myth.text("reason")?.text ?? "", source: myth.text("source")?.text ?? "", place: id.place))
    }
  }

  mutating func readReferrals(_ map: YAMLMap) {
    map.refuseKeys(except: ["country", "referrals"])
    for referral in map.maps("referrals") {
      referral.refuseKeys(except: ["id", "name", "contact", "source", "verified", "signals"])
      guard let id = referral.text("id") else { continue }
      model.referrals.append(
        Referral(
          id: id.text, name: referral.text("name")?.text ?? "",
          contact: referral.text("contact")?.text ?? "", source: referral.text("source")?.text ?? "",
          verified: referral.text("verified")?.text ?? "", signals: referral.texts("signals"),
          place: id.place))
    }
  }

  mutating func readWeights(_ map: YAMLMap) {
    map.refuseKeys(except: [
      "bias", "strengths", "guards", "corroboration", "diminishing", "obfuscation", "typical-length",
      "thresholds",
      "low-level",
    ])
    var thresholds: [String: [Int]] = [:]
    if let profiles = map.map("thresholds") {
      profiles.refuseKeys(except: Weights.profiles)
      for profile in Weights.profiles { thresholds[profile] = byFamily(profiles, profile) }
    }
    model.weights = Weights(
      biases: byFamily(map, "bias"), strengths: byStrength(map, "strengths"),
      guards: byStrength(map, "guards"), corroboration: byStrength(map, "corroboration"),
      diminishing: thousandths(map, "diminishing"), obfuscation: thousandths(map, "obfuscation"),
      typicalLength: map.has("typical-length") ? thousandths(map, "typical-length") / 1_000 : 0,
      thresholds: thresholds, lowLevel: thousandths(map, "low-level"))
  }

  /// What `tocsin train` wrote: points of rules in place of their strength's, what families score before any evidence, and
  /// keywords.
  mutating func readFittedWeights(_ map: YAMLMap) {
    map.refuseKeys(except: [
      "command", "texts", "thresholds", "scale", "bias", "rules", "facts", "concepts", "words", "stems",
      "pairs",
    ])
    if map.has("scale") { model.fittedScale = thousandths(map, "scale") }
    if let thresholds = map.map("thresholds") { readThresholds(thresholds) }
    if map.has("bias") { model.fittedBiases = byFamily(map, "bias") }
    for entry in map.maps("rules") {
      entry.refuseKeys(except: ["rule", "points"])
      guard let rule = entry.text("rule") else { continue }
      model.fittedRules[rule.text] = thousandths(entry, "points")
    }
    if let facts = map.map("facts") {
      facts.refuseKeys(except: FactClass.allCases.map(\.rawValue))
      for kind in FactClass.allCases where facts.has(kind.rawValue) {
        model.keywords.facts[kind] = hundredths(facts, kind.rawValue)
      }
    }
    model.keywords.words = keywordPoints(map, "words")
    model.keywords.stems = keywordPoints(map, "stems")
    model.keywords.pairs = keywordPoints(map, "pairs")
    model.keywords.concepts = keywordPoints(map, "concepts")
  }

  /// Takes the thresholds that are given for the profiles of the model.
  mutating func readThresholds(_ map: YAMLMap) {
    map.refuseKeys(except: Weights.profiles)
    for profile in Weights.profiles where map.has(profile) {
      let scores = byFamily(map, profile)
      model.weights?.thresholds[profile] = scores
    }
  }

  private func keywordPoints(_ map: YAMLMap, _ key: String) -> [String: [Int]] {
    guard let words = map.map(key) else { return [:] }
    return Dictionary(uniqueKeysWithValues: words.keys.map { ($0, hundredths(words, $0)) })
  }

  /// Hundredths of a point for each family, as in `12 0 -30 5`, in thousandths.
  private func hundredths(_ map: YAMLMap, _ key: String) -> [Int] {
    let none = FamilyDefinition.ids.map { _ in 0 }
    guard let text = map.text(key) else { return none }
    let numbers = text.text.split(separator: " ").map { Int($0) ?? .max }
    guard numbers.count == none.count, numbers.allSatisfy({ abs($0 / 10) <= 1_000 }) else {
      log.error(
        at: text.place, "bad-points",
        "expected \(none.count) whole numbers, the hundredths of a point for \(FamilyDefinition.ids.joined(separator: ", "))",
        help: "run `tocsin train` again")
      return none
    }
    return numbers.map { $0 * 10 }
  }

  func thousandths(_ map: YAMLMap, _ key: String) -> Int {
    guard let value = map.number(key) else {
      if !map.has(key) { log.error(at: map.place, "missing-key", "`\(key)` is missing") }
      return 0
    }
    guard value.magnitude < 1_000 else {
      log.error(at: map.place(of: key), "out-of-range", "`\(key)` must lie between -1000 and 1000")
      return 0
    }
    return Int((value * 1_000).rounded())
  }

  /// One number for all families, or a mapping with each.
  func byFamily(_ map: YAMLMap, _ key: String) -> [Int] {
    guard map.isMapping(key), let families = map.map(key) else {
      return FamilyDefinition.ids.map { _ in thousandths(map, key) }
    }
    families.refuseKeys(except: FamilyDefinition.ids)
    return FamilyDefinition.ids.map { thousandths(families, $0) }
  }

  private func byStrength(_ map: YAMLMap, _ key: String) -> [Strength: Int] {
    guard let strengths = map.map(key) else {
      log.error(at: map.place, "missing-key", "`\(key)` is missing")
      return [:]
    }
    strengths.refuseKeys(except: Strength.allCases.map(\.rawValue))
    return Dictionary(
      uniqueKeysWithValues: Strength.allCases.map { ($0, thousandths(strengths, $0.rawValue)) })
  }
}
