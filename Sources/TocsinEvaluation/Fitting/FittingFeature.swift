/// Something of a text that a fit gives a weight.
enum FittingFeature: Hashable, Comparable, Sendable {
  case rule(String)
  case fact(String)
  case word(String)
  case stem(String)
  case pair(String)
  case concept(String)

  /// Whether the feature counts by the length of the text, as keywords do and rules do not.
  var isKeyword: Bool {
    if case .rule = self { false } else { true }
  }
}
