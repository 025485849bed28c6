package import Tocsin

/// What a rule did over a set of texts.
package struct RuleRecord: Sendable, Equatable {
  package var rule: String
  /// The texts that show the family it speaks for, and all others, in which it counted.
  package var right: Int
  package var wrong: Int

  /// The records of all rules that counted in a text, those with the most wrong ones first.
  ///
  /// - Parameters:
  ///   - hits: the rules that a text has, by family.
  ///   - ids: rules that have a record even if no text has them.
  package static func records(
    over judged: [JudgedExample], of hits: KeyPath<JudgedExample, [Family: Set<String>]> = \.rules,
    with ids: [String] = []
  ) -> [RuleRecord] {
    var records = Dictionary(
      ids.map { ($0, RuleRecord(rule: $0, right: 0, wrong: 0)) }, uniquingKeysWith: { first, _ in first })
    for judged in judged {
      for (family, rules) in judged[keyPath: hits] where !judged.example.optional.contains(family) {
        let isRight = judged.example.labels.contains(family)
        for rule in rules {
          records[rule, default: RuleRecord(rule: rule, right: 0, wrong: 0)].count(isRight)
        }
      }
    }
    return records.values.sorted { ($1.wrong, $0.rule) < ($0.wrong, $1.rule) }
  }

  private mutating func count(_ isRight: Bool) {
    if isRight { right += 1 } else { wrong += 1 }
  }
}
