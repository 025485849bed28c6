/// Rules and guards.
extension ModelReader {
  mutating func readRules(_ map: YAMLMap) {
    map.refuseKeys(except: ["rules"])
    for rule in map.maps("rules") {
      rule.refuseKeys(except: [
        "id", "strength", "about", "source", "status", "match", "scope", "unless", "requires", "count",
        "negatable", "examples",
      ])
      guard let id = rule.text("id") else { continue }
      model.rules.append(
        Rule(
          id: id.text, indicator: id.text.split(separator: ".").dropLast().joined(separator: "."),
          strength: rule.choice("strength"), about: rule.text("about")?.text ?? "",
          status: rule.choice("status") ?? .active, scope: rule.choice("scope") ?? .sentence,
          match: requiredPatterns(rule), unless: patterns(rule.texts("unless")),
          requires: patterns(rule.texts("requires")), count: rule.integer("count") ?? 1,
          isNegatable: rule.boolean("negatable") ?? true, examples: examples(rule), place: id.place))
    }
  }

  mutating func readGuards(_ map: YAMLMap) {
    map.refuseKeys(except: ["guards"])
    for entry in map.maps("guards") {
      entry.refuseKeys(except: [
        "id", "about", "effect", "strength", "scope", "covers", "disclosure", "match", "unless", "examples",
      ])
      guard let id = entry.text("id") else { continue }
      let reach = reach(entry)
      model.guards.append(
        Guard(
          id: id.text, about: entry.text("about")?.text ?? "", effect: entry.choice("effect") ?? .silence,
          strength: entry.choice("strength") ?? .medium, reach: reach, covers: entry.texts("covers"),
          exemptsDisclosure: exemptsDisclosure(entry, reach), match: requiredPatterns(entry),
          unless: patterns(entry.texts("unless")), examples: examples(entry), place: id.place))
    }
  }

  private func requiredPatterns(_ map: YAMLMap) -> [Pattern] {
    if !map.has("match") {
      log.error(at: map.place, "missing-key", "`match` is missing", help: "list at least one pattern")
    }
    return patterns(map.texts("match"))
  }

  private func examples(_ map: YAMLMap) -> RuleExamples {
    guard let examples = map.map("examples") else {
      let message = "`examples` are missing"
      if isOverlay {
        log.warning(at: map.place, "missing-examples", message)
      } else {
        log.error(at: map.place, "missing-examples", message)
      }
      return RuleExamples(hits: [], misses: [])
    }
    examples.refuseKeys(except: ["hits", "misses"])
    let result = RuleExamples(hits: examples.texts("hits"), misses: examples.texts("misses"))
    if !isOverlay, result.hits.count < 2 || result.misses.count < 2 {
      log.error(
        at: examples.place, "too-few-examples", "at least two hits and two near-misses are needed",
        help: "a near-miss has the same words in an innocent sense")
    }
    return result
  }

  private func exemptsDisclosure(_ map: YAMLMap, _ reach: Guard.Reach) -> Bool {
    guard let text = map.optionalText("disclosure") else { return reach == .text }
    if text.text != "exempt" && text.text != "covered" {
      log.error(at: text.place, "unknown-value", "`disclosure` is either exempt or covered")
    }
    return text.text == "exempt"
  }

  private func reach(_ map: YAMLMap) -> Guard.Reach {
    guard let text = map.text("scope") else { return .sentence }
    let words = text.text.split(separator: " ")
    let number = words.count == 2 ? Int(words[1]).flatMap { (0...64).contains($0) ? $0 : nil } : nil
    switch (words.first, number, words.count) {
    case ("before", let number?, _): return .before(number)
    case ("after", let number?, _): return .after(number)
    case ("near", let number?, _): return .near(number)
    case ("sentence", _, 1): return .sentence
    case ("passage", _, 1): return .passage
    case ("text", _, 1): return .text
    default:
      log.error(
        at: text.place, "bad-scope", "`\(text.text)` is not a scope of a guard",
        help: "write before N, after N, near N (N ≤ 64), sentence, passage or text")
      return .sentence
    }
  }
}
