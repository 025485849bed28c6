internal import TocsinMatching
internal import TocsinScoring

/// What all scanners of a detector share: immutable, one reference to pass around.
final class Engine: Sendable {
  let model: CompiledModel
  let scorer: Scorer
  let thresholds: Thresholds
  /// What keywords must say at least for a family so that a text without hits of rules gets any level, in thousandths.
  let noticed: SIMD4<Int32>
  /// What a hit of a rule adds to each family at the most, in thousandths of a point.
  private let ruleCeilings: [SIMD4<Int32>]
  let modelIdentity: ModelIdentity

  init(_ model: CompiledModel, digest: String, profile: Profile) {
    self.model = model
    scorer = Scorer(model)
    let thresholds = Thresholds(model.scoring, profile)
    self.thresholds = thresholds
    noticed = SIMD4(
      model.scoring.biases.indices.map { family in
        Int32(clamping: min(thresholds.low, thresholds.flagged[family]) - model.scoring.biases[family])
      })
    ruleCeilings = model.rules.map { Self.ceiling(of: $0, in: model) }
    modelIdentity = ModelIdentity(name: model.name, version: model.version, digest: "sha256:\(digest)")
  }

  /// What hits of rules add to each family at the most, in thousandths of a point: no guard ever raises a score.
  func ceiling(of hits: [RuleHit]) -> SIMD4<Int32> {
    hits.reduce(into: SIMD4()) { $0 &+= ruleCeilings[$1.rule] }
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

extension Scorer {
  init(_ model: CompiledModel) {
    self.init(
      biases: model.scoring.biases,
      indicators: model.indicators.map {
        ScoringIndicator(
          family: $0.family, gate: $0.gate, corroborates: $0.corroborates,
          corroboration: model.scoring.corroboration[$0.strength] ?? 0)
      },
      diminishing: model.scoring.diminishing)
  }
}
