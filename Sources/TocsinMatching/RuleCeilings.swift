import TocsinModel

/// What rules add to each family at the most, in thousandths of a point: no guard ever raises a score.
struct RuleCeilings {
  /// By rule: what one hit adds.
  private let ofHit: [SIMD4<Int32>]
  /// By rule: what all its hits add, each less than the one before.
  private let ofAllHits: [SIMD4<Int32>]

  init(_ model: CompiledModel) {
    let ofHit = model.rules.map { Self.ceiling(of: $0, in: model) }
    let factor = Self.sumOfFactors(diminishing: model.scoring.diminishing)
    self.ofHit = ofHit
    ofAllHits = zip(model.rules, ofHit).map { rule, ceiling in
      guard let family = model.indicators[rule.indicator].family else { return ceiling }
      var all = SIMD4<Int32>()
      all[family] = Int32(clamping: (Int(ceiling[family]) * factor + 999) / 1_000)
      return all
    }
  }

  /// What the hits of a rule add.
  @inline(__always)
  subscript(rule: Int) -> SIMD4<Int32> { ofAllHits[rule] }

  /// What hits add.
  func sum(of hits: [RuleHit]) -> SIMD4<Int32> {
    hits.reduce(into: SIMD4()) { $0 &+= ofHit[$1.rule] }
  }

  /// What the rules that are awake add if all are hit.
  func sum(of waking: RuleWaking) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    var last: Int32 = -1
    for trigger in waking.awake.elements {
      let rule = waking.table.rules[Int(trigger)]
      if rule != last { sum &+= ofAllHits[Int(rule)] }
      last = rule
    }
    return sum
  }

  /// What hits of one indicator count together, in thousandths of the first.
  private static func sumOfFactors(diminishing: Int) -> Int {
    var (sum, factor) = (0, 1_000)
    for _ in 0..<Matcher.hitLimit {
      sum += factor
      factor = factor * diminishing / 1_000
    }
    return sum
  }

  private static func ceiling(of rule: CompiledRule, in model: CompiledModel) -> SIMD4<Int32> {
    var ceiling = SIMD4<Int32>()
    guard rule.isActive else { return ceiling }
    let indicator = model.indicators[rule.indicator]
    if let family = indicator.family {
      ceiling[family] = Int32(clamping: max(0, rule.points + model.scoring.obfuscation))
    } else {
      for family in indicator.corroborates {
        ceiling[family] = Int32(clamping: max(0, model.scoring.corroboration[indicator.strength] ?? 0))
      }
    }
    return ceiling
  }
}
