/// A language-free idea (a holder, an act of keeping, a document) that rules combine and lexicons fill.
package struct Concept: Sendable {
  package var id: String
  package var meaning: String
  /// Patterns that also make up the concept, beside its lexicon entries.
  package var patterns: [Pattern]
  /// Nationality, ethnicity, religion, gender or status: never usable by anything that carries weight.
  package var isDemographic: Bool
  /// Whether its single words may have fitted points; names of places, for one, may not.
  package var mayBeKeyword: Bool
  /// Whether an overlay brought it: it may then lack words in some languages.
  package var isLocal: Bool
  package var place: SourcePlace
}
