import TocsinModel

/// Chooses the rules that a text may hit: those of whose patterns all necessary parts occur.
///
/// A rule is looked at only when one of the rarest concepts of its patterns occurs (``CompiledModel/triggers``).
struct RuleWaking {
  /// Where the rules of a trigger stand in `rules`, by trigger; one more at the end.
  private var triggerStarts: [Int32] = [0]
  private var rules: [Int32] = []
  /// Where the patterns of a rule stand in `patterns`, by rule; one more at the end.
  private var patternStarts: [Int32] = [0]
  private var patterns: [Int32] = []
  /// The record in which a rule was last looked at, by rule.
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0
  private let conceptCount: Int
  /// The rules that the text last read may hit.
  private(set) var awake: [Int32] = []

  init(model: CompiledModel) {
    conceptCount = model.conceptIDs.count
    stamps = Array(repeating: 0, count: model.rules.count)
    for list in model.triggers {
      rules += list.map { Int32($0) }
      triggerStarts.append(Int32(rules.count))
    }
    for rule in model.rules {
      patterns += rule.match.map { Int32($0) }
      patternStarts.append(Int32(patterns.count))
    }
  }

  /// Looks at the rules of all that occurs in a text.
  mutating func wake(_ text: MatchText, _ evaluator: inout PatternEvaluator) {
    awake.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for rule in stamps.indices { stamps[rule] = 0 }
      stamp = 1
    }
    for concept in text.occurrences.present { wake(by: concept, &evaluator) }
    for fact in text.facts { wake(by: conceptCount + fact.kind.index, &evaluator) }
  }

  private mutating func wake(by trigger: Int, _ evaluator: inout PatternEvaluator) {
    for place in Int(triggerStarts[trigger])..<Int(triggerStarts[trigger + 1]) {
      let rule = Int(rules[place])
      guard stamps[rule] != stamp else { continue }
      stamps[rule] = stamp
      for pattern in Int(patternStarts[rule])..<Int(patternStarts[rule + 1])
      where evaluator.isPossible(Int(patterns[pattern])) {
        awake.append(Int32(rule))
        break
      }
    }
  }

  /// Whether any pattern of a rule matches.
  func matchesAny(of rule: Int, _ text: MatchText, _ evaluator: inout PatternEvaluator) -> Bool {
    for pattern in Int(patternStarts[rule])..<Int(patternStarts[rule + 1])
    where evaluator.matches(Int(patterns[pattern]), in: text) {
      return true
    }
    return false
  }
}
