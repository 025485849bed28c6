import TocsinModel

/// What pattern evaluation knows of a text: concepts, typed numbers and sentences, but no words.
final class MatchText {
  let occurrences: OccurrenceTable
  var facts: [Fact]

  init(occurrences: OccurrenceTable, facts: [Fact]) {
    self.occurrences = occurrences
    self.facts = facts
  }

  /// Whether two spans lie in one scope.
  func isWithin(_ scope: Scope, _ first: MatchSpan, _ second: MatchSpan) -> Bool {
    if scope == .text { return true }
    let distance = sentence(of: max(first.end, second.end) - 1) - sentence(of: min(first.start, second.start))
    return distance <= (scope == .sentence ? 0 : 1)
  }

  /// The number of the sentence that holds a token.
  func sentence(of token: Int) -> Int { occurrences.sentence(of: token) }
}
