import TocsinMatching
import TocsinScoring

/// The limits of one profile, in thousandths of a point.
struct Thresholds: Sendable {
  /// Least points that flag a family, by family.
  let flagged: [Int]
  /// Least points of level `low`.
  let low: Int

  init(_ scoring: CompiledScoring, _ profile: Profile) {
    flagged = scoring.thresholds[profile.rawValue].map { Logistic.thousandths(score: Double($0) / 1_000) }
    low = Logistic.thousandths(score: Double(scoring.lowLevel) / 1_000)
  }
}
