/// Concepts and the files that fill them: inflections and lexicons.
extension ModelReader {
  mutating func readConcepts(_ map: YAMLMap) {
    map.refuseKeys(except: ["concepts"])
    for concept in map.maps("concepts") {
      concept.refuseKeys(except: ["id", "meaning", "match", "demographic", "keyword"])
      guard let id = concept.text("id") else { continue }
      model.concepts.append(
        Concept(
          id: id.text, meaning: concept.text("meaning")?.text ?? "",
          patterns: patterns(concept.texts("match")), isDemographic: concept.boolean("demographic") ?? false,
          mayBeKeyword: mayBeKeyword(concept), isLocal: isOverlay, place: id.place))
    }
  }

  /// `keyword: never` keeps fitting from weighing the concept's words.
  private func mayBeKeyword(_ concept: YAMLMap) -> Bool {
    guard let value = concept.optionalText("keyword") else { return true }
    if value.text != "never" {
      log.error(
        at: value.place, "unknown-value", "unknown value `\(value.text)` of `keyword`",
        help: "the only one is `never`; leave the line out otherwise")
    }
    return false
  }

  mutating func readInflections(_ map: YAMLMap) {
    map.refuseKeys(except: ["language", "paradigms"])
    guard let language = map.text("language"), let table = map.map("paradigms") else { return }
    for name in table.keys { paradigms[language.text, default: [:]][name] = table.texts(name).map(\.text) }
  }

  mutating func readInterchangeable(_ map: YAMLMap) {
    map.refuseKeys(except: ["groups"])
    guard let groups = map.map("groups") else { return }
    for name in groups.keys {
      let words = groups.texts(name)
      if let known = model.interchangeable.firstIndex(where: { $0.name == name }) {
        model.interchangeable[known].words += words
      } else {
        model.interchangeable.append(InterchangeableWords(name: name, words: words))
      }
    }
  }

  mutating func readLexicon(_ map: YAMLMap, language: String) {
    map.refuseKeys(except: ["language", "concepts"])
    if let declared = map.text("language"), declared.text != language {
      log.error(
        at: declared.place, "wrong-language", "this file lies in `\(language)` but says `\(declared.text)`")
    }
    guard let concepts = map.map("concepts") else { return }
    for concept in concepts.keys {
      for entry in concepts.texts(concept) { addEntry(entry, to: concept, language: language) }
    }
  }

  /// Adds an entry to a concept; a bad one is reported.
  ///
  /// - Returns: whether the entry is good.
  @discardableResult
  mutating func addEntry(_ entry: PlacedText, to concept: String, language: String) -> Bool {
    var expander = EntryExpander(paradigms: paradigms[language] ?? [:])
    let isExact = entry.text.hasPrefix("=")
    do throws(EntryExpander.Failure) {
      let slots = try expander.expand(isExact ? String(entry.text.dropFirst()) : entry.text)
      model.entries.append(
        LexiconEntry(concept: concept, language: language, slots: slots, isExact: isExact, place: entry.place)
      )
      return true
    } catch {
      log.error(at: entry.place.advanced(by: error.offset), "bad-entry", error.message, help: error.help)
      return false
    }
  }

  /// Parses patterns, reporting the bad ones.
  func patterns(_ texts: [PlacedText]) -> [Pattern] {
    texts.compactMap { text in
      do throws(PatternParser.Failure) {
        return try PatternParser.parse(text)
      } catch {
        log.error(at: error.place, "bad-pattern", error.message, help: error.help)
        return nil
      }
    }
  }
}
