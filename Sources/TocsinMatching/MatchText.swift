import TocsinModel

/// What pattern evaluation knows of a text: concepts, typed numbers and sentences, but no words.
struct MatchText {
  var occurrences: OccurrenceTable
  var facts: [Fact]

  /// Whether two spans lie in one scope.
  func isWithin(_ scope: Scope, _ first: MatchSpan, _ second: MatchSpan) -> Bool {
    let distance = sentence(of: max(first.end, second.end) - 1) - sentence(of: min(first.start, second.start))
    return switch scope {
    case .sentence: distance == 0
    case .passage: distance <= 1
    case .text: true
    }
  }

  /// The number of the sentence that holds a token.
  func sentence(of token: Int) -> Int { Int(occurrences.sentences[token]) }
}
