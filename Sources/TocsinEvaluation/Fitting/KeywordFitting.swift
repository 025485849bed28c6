package import Tocsin

/// Fits the keywords of a model: what each concept says for each family beside the rules.
///
/// The rules' and guards' points stay as they are and enter as offsets, so keywords learn only what rules leave
/// unexplained. A text whose label for a family is optional is left out of that family's fit.
package struct KeywordFitting: Sendable {
  /// A fitted keyword: thousandths of a point by family.
  package struct Result: Sendable, Equatable {
    package var concept: String
    package var points: [Int]
  }

  /// The strength of the L2 penalty.
  package var penalty: Double
  /// A concept is fitted when at least this many texts show it.
  package var minimumCount: Int
  /// Points below this (in thousandths) are dropped.
  package var minimumPoints: Int

  package init(penalty: Double = 10, minimumCount: Int = 4, minimumPoints: Int = 80) {
    self.penalty = penalty
    self.minimumCount = minimumCount
    self.minimumPoints = minimumPoints
  }

  /// Fits all families.
  package func fit(_ examples: [LabeledExample], with detector: Detector) -> [Result] {
    let plain = detector.withoutKeywords()
    let views = examples.map { plain.trainingView(of: $0.text) }
    var counts: [String: Int] = [:]
    for name in views.flatMap(\.keywords) { counts[name, default: 0] += 1 }
    let names = counts.filter { $0.value >= minimumCount }.keys.sorted()
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let features = views.map { $0.keywords.compactMap { index[$0] } }
    let weights = Family.allCases.map { family in
      fit(family, examples, views, features, featureCount: names.count)
    }
    return names.indices.compactMap { name in
      let points = weights.map { Int(($0[name] * 1_000).rounded()) }.map { abs($0) < minimumPoints ? 0 : $0 }
      return points.allSatisfy { $0 == 0 } ? nil : Result(concept: names[name], points: points)
    }
  }

  private func fit(
    _ family: Family, _ examples: [LabeledExample], _ views: [TrainingView], _ features: [[Int]],
    featureCount: Int
  ) -> [Double] {
    let rows = examples.indices.filter { !examples[$0].optional.contains(family) }
    return LogisticRegression(penalty: penalty).fit(
      SparseExamples(
        offsets: rows.map { Double(views[$0].points[family.rawValue]) / 1_000 },
        features: rows.map { features[$0] },
        labels: rows.map { examples[$0].labels.contains(family) ? 1 : 0 }, featureCount: featureCount))
  }
}
