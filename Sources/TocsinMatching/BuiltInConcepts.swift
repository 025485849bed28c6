/// Concept indices of what the matcher itself marks in a text.
package struct BuiltInConcepts: Sendable {
  /// A sentence that ends with a question mark.
  package var question: Int
  /// A token whose spelling was disguised.
  package var obfuscated: Int
  /// The first token.
  package var textStart: Int
  /// Words of the writer's own story (`disclosure-self`), or nil when the model has none.
  package var disclosure: Int?
}
