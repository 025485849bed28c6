internal import TocsinMatching
internal import TocsinScoring

/// What all scanners of a detector share: immutable, one reference to pass around.
final class Engine: Sendable {
  let tables: MatchTables
  let scorer: Scorer
  let thresholds: Thresholds
  /// What must be found at least for a family so that a text gets any level, in thousandths of a point.
  let noticed: SIMD4<Int32>
  /// What must be found at least for a family so that it is flagged, in thousandths of a point.
  let flagged: SIMD4<Int32>
  let modelIdentity: ModelIdentity

  var model: CompiledModel { tables.model }

  init(_ model: CompiledModel, digest: String, profile: Profile) {
    tables = MatchTables(model)
    scorer = Scorer(model)
    let thresholds = Thresholds(model.scoring, profile)
    self.thresholds = thresholds
    let biases = model.scoring.biases
    flagged = SIMD4(biases.indices.map { Int32(clamping: thresholds.flagged[$0] - biases[$0]) })
    noticed = SIMD4(
      biases.indices.map { Int32(clamping: min(thresholds.low, thresholds.flagged[$0]) - biases[$0]) })
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
