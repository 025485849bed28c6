internal import TocsinModel

/// Words that say who a person is: of one kind, and of one sort of word, so that each may stand in another's place.
package struct DemographicWords: Sendable, Equatable {
  /// The concept or the group of interchangeable words that they are of.
  package var name: String
  /// The language they are words of; nil for names that every language has.
  package var language: String?
  /// Single words in small letters, ascending.
  package var words: [String]

  package init(name: String, language: String?, words: [String]) {
    self.name = name
    self.language = language
    self.words = words
  }

  /// The words of a model folder, or of the default model, with overlays.
  ///
  /// - Throws: ``ModelError`` when the folders cannot be used.
  package static func read(
    modelDirectory: String?, overlays: [String]
  ) throws(ModelError) -> [DemographicWords] {
    let model = try Model.read(directory: modelDirectory, overlays: overlays).model
    let demographic = Set(model.concepts.filter(\.isDemographic).map(\.id))
    var words: [String: [String: Set<String>]] = [:]
    for entry in model.entries where demographic.contains(entry.concept) && entry.slots.count == 1 {
      let single = entry.slots[0].filter { !$0.isEmpty && !$0.contains(" ") }.map { $0.lowercased() }
      words[entry.concept, default: [:]][entry.language, default: []].formUnion(single)
    }
    let concepts = words.flatMap { name, byLanguage in
      byLanguage.map { DemographicWords(name: name, language: $0.key, words: $0.value.sorted()) }
    }
    let groups = model.interchangeable.map {
      DemographicWords(name: $0.name, language: nil, words: $0.words.map { $0.text.lowercased() }.sorted())
    }
    return (concepts + groups).filter { $0.words.count > 1 }
      .sorted { ($0.name, $0.language ?? "") < ($1.name, $1.language ?? "") }
  }
}
