/// The syntax tree of a pattern: concepts combined by order, distance and alternation.
package indirect enum Pattern: Sendable {
  /// An occurrence of a concept.
  case concept(String, SourcePlace)
  /// A typed number such as `age(<18)`.
  case fact(FactTest, SourcePlace)
  /// Elements in this order, each at most `gap` tokens after the one before.
  case sequence([Element])
  /// Both, in either order, at most `distance` tokens apart; nil: anywhere in the scope.
  case together(Pattern, Pattern, distance: Int?)
  /// Any one of these.
  case any([Pattern])

  /// One step of a sequence.
  package struct Element: Sendable {
    /// The largest number of tokens between the previous element and this one.
    package var gap: Int
    package var pattern: Pattern
    package var isOptional: Bool
  }
}

extension Pattern {
  /// Every concept the pattern names, with its place.
  package var concepts: [(id: String, place: SourcePlace)] {
    switch self {
    case .concept(let id, let place): [(id, place)]
    case .fact: []
    case .sequence(let elements): elements.flatMap(\.pattern.concepts)
    case .together(let first, let second, _): first.concepts + second.concepts
    case .any(let patterns): patterns.flatMap(\.concepts)
    }
  }
}
