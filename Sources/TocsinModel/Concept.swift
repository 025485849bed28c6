/// A language-free idea (a holder, an act of keeping, a document) that rules combine and lexicons fill.
package struct Concept: Sendable {
  package var id: String
  package var meaning: String
  /// Patterns that also make up the concept, beside its lexicon entries.
  package var patterns: [Pattern]
  /// Nationality, ethnicity, religion, gender or status: never usable by anything that carries weight.
  package var isDemographic: Bool
  /// Whether fitting may give the concept points of its own; names of places, for one, may not have any.
  package var isFittable: Bool
  package var place: SourcePlace
}
