/// What a labelled text is there to show.
package enum ExampleKind: String, Sendable, CaseIterable, Codable {
  /// The text shows at least one family.
  case positive
  /// The text shows none, but uses the words of one in an innocent sense.
  case hardNegative = "hard-negative"
  /// The text shows none and does not sound like it does.
  case easyNegative = "easy-negative"

  /// Whether texts of this kind show no family.
  package var isNegative: Bool { self != .positive }
}
