/// One expression of a concept in a language, as a row of slots with alternatives.
package struct LexiconEntry: Sendable {
  package var concept: String
  package var language: String
  /// The alternatives of each slot, as written (not yet normalized); an empty one makes its slot optional.
  package var slots: [[String]]
  /// Whether only this exact spelling counts (`=año`): no accentless or joined variants.
  package var isExact: Bool
  package var place: SourcePlace

  /// How many phrases the entry stands for.
  package var phraseCount: Int { slots.reduce(1) { min($0 * $1.count, 1 << 40) } }
}
