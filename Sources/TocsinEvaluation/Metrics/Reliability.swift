package import Tocsin

/// Whether the scores of a family mean what they say: of the texts with a score near 0.7, seven of ten should show the
/// family.
package struct Reliability: Sendable, Equatable {
  /// The texts whose scores lie in one tenth of the scale.
  package struct Bin: Sendable, Equatable {
    /// The least score, 0…0.9.
    package var least: Double
    /// How many of the texts show the family.
    package var labeled: Share
    /// The mean score of the texts; nil when there are none.
    package var meanScore: Double?
  }

  package var family: Family
  /// Ten bins, ascending.
  package var bins: [Bin]
  /// The mean squared distance between score and label (Brier 1950); nil when nothing is scored.
  package var brier: Double?
  /// The mean distance between score and share over the bins, weighed by their texts; nil when nothing is scored.
  package var calibrationError: Double?

  /// Compares the scores of a family with the labels; texts in which it is optional are left out.
  package init(of family: Family, over judged: [JudgedExample]) {
    self.family = family
    let scored = judged.filter { !$0.scores.isEmpty && !$0.example.optional.contains(family) }
      .map { (score: $0.scores[family.rawValue], isLabeled: $0.example.labels.contains(family)) }
    let byBin = Dictionary(grouping: scored) { min(9, Int($0.score * 10)) }
    bins = (0..<10).map { bin in
      let texts = byBin[bin] ?? []
      return Bin(
        least: Double(bin) / 10, labeled: Share(texts.count(where: \.isLabeled), of: texts.count),
        meanScore: texts.isEmpty ? nil : texts.reduce(0) { $0 + $1.score } / Double(texts.count))
    }
    guard !scored.isEmpty else { return }
    let count = Double(scored.count)
    let distances = scored.map { $0.score - ($0.isLabeled ? 1 : 0) }
    brier = distances.reduce(0) { $0 + $1 * $1 } / count
    calibrationError = bins.reduce(0) { sum, bin in
      guard let mean = bin.meanScore, let share = bin.labeled.value else { return sum }
      return sum + abs(mean - share) * Double(bin.labeled.whole) / count
    }
  }
}
