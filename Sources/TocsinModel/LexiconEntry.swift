/// One expression of a concept in a language, already expanded to plain phrases.
package struct LexiconEntry: Sendable {
  package var concept: String
  package var language: String
  /// Every phrase the entry stands for, as written (not yet normalized).
  package var phrases: [String]
  /// Whether only this exact spelling counts (`=año`): no accentless or joined variants.
  package var isExact: Bool
  package var place: SourcePlace
}
