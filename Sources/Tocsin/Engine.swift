internal import TocsinMatching
internal import TocsinScoring

/// What all scanners of a detector share: immutable, one reference to pass around.
final class Engine: Sendable {
  let model: CompiledModel
  let scorer: Scorer
  let thresholds: Thresholds
  let modelIdentity: ModelIdentity

  init(_ model: CompiledModel, digest: String, profile: Profile) {
    self.model = model
    scorer = Scorer(model)
    thresholds = Thresholds(model.scoring, profile)
    modelIdentity = ModelIdentity(name: model.name, version: model.version, digest: "sha256:\(digest)")
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
