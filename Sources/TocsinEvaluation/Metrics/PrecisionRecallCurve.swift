package import Tocsin

/// Precision against recall of a family, over all scores from which on one could flag.
package struct PrecisionRecallCurve: Sendable, Equatable {
  package struct Point: Sendable, Equatable {
    package var recall: Double
    package var precision: Double
  }

  package var family: Family
  /// By falling score, one for each score that a text has; empty when no text shows the family.
  package var points: [Point] = []
  /// The area under the curve as the mean precision at each text found (Manning et al. 2008, section 8.4); nil when no text
  /// shows the family.
  package var averagePrecision: Double?

  /// Draws the curve over judged texts; those in which the family is optional are left out.
  package init(of family: Family, over judged: [JudgedExample]) {
    self.family = family
    let scored = judged.filter { !$0.scores.isEmpty && !$0.example.optional.contains(family) }
      .map { (score: $0.scores[family.rawValue], isLabeled: $0.example.labels.contains(family)) }
      .sorted { $0.score > $1.score }
    let labeled = scored.count(where: \.isLabeled)
    guard labeled > 0 else { return }
    var (found, sum) = (0, 0.0)
    for (index, text) in scored.enumerated() {
      if text.isLabeled { found += 1 }
      // Texts of one score are flagged together.
      if index + 1 < scored.count, scored[index + 1].score == text.score { continue }
      let point = Point(
        recall: Double(found) / Double(labeled), precision: Double(found) / Double(index + 1))
      sum += point.precision * (point.recall - (points.last?.recall ?? 0))
      points.append(point)
    }
    averagePrecision = sum
  }
}
