import Tocsin

/// What a rule did over a set of texts.
package struct RuleRecord: Sendable, Equatable {
  package var rule: String
  /// The texts that show the family it speaks for, and all others, in which it counted.
  package var right: Int
  package var wrong: Int

  /// The records of all rules that counted in a text, those with the most wrong ones first.
  package static func records(over judged: [JudgedExample]) -> [RuleRecord] {
    var records: [String: RuleRecord] = [:]
    for judged in judged {
      for (family, rules) in judged.rules where !judged.example.optional.contains(family) {
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
