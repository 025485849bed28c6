package import Tocsin

/// Fits the weights of a model to a labelled corpus: what each rule is worth, and what each concept says beside the rules.
///
/// Per family a logistic regression starts from the points that rules and guards give by their strength (its offsets)
/// and learns how much to move them: one weight a rule, one a concept, all pulled towards zero. A rule never counts
/// against its family. A text whose label for a family is optional is left out of that family's fit.
package struct WeightFitting: Sendable {
  /// Points of a concept by family, in thousandths.
  package struct Keyword: Sendable, Equatable {
    package var concept: String
    package var points: [Int]
  }

  /// Everything that was fitted.
  package struct Result: Sendable, Equatable {
    /// Points by rule id, in thousandths, ascending by id.
    package var rules: [(id: String, points: Int)]
    package var keywords: [Keyword]

    package static func == (left: Result, right: Result) -> Bool {
      left.keywords == right.keywords && left.rules.elementsEqual(right.rules, by: ==)
    }
  }

  /// The strength of the L2 penalty.
  package var penalty: Double
  /// How much a text without the family counts, beside 1 for a text with it: above 1 fits for precision.
  package var negativeWeight: Double
  /// A rule or concept is fitted when at least this many texts show it.
  package var minimumCount = 4
  /// Keywords below this (in thousandths) are dropped.
  package var minimumPoints = 80

  package init(penalty: Double = 10, negativeWeight: Double = 1) {
    self.penalty = penalty
    self.negativeWeight = negativeWeight
  }

  /// Fits all families.
  ///
  /// - Parameter strengths: the points of every rule's strength, in thousandths, by id.
  package func fit(_ examples: [LabeledExample], _ views: [TrainingView], strengths: [String: Int]) -> Result
  {
    var points: [String: [Int]] = [:]
    var rules: [String: Int] = [:]
    for family in Family.allCases {
      let ids = Set(views.flatMap { $0.rules[family.rawValue] })
      for (name, weight) in fit(family, examples, views) {
        if ids.contains(name) {
          rules[name] = max(0, (strengths[name] ?? 0) + Int((weight * 1_000).rounded()))
        } else {
          points[name, default: [0, 0, 0, 0]][family.rawValue] = rounded(weight)
        }
      }
    }
    let keywords = points.filter { $0.value.contains { $0 != 0 } }.sorted { $0.key < $1.key }
    return Result(
      rules: rules.sorted { $0.key < $1.key }.map { (id: $0.key, points: $0.value) },
      keywords: keywords.map { Keyword(concept: $0.key, points: $0.value) })
  }

  /// What each rule of a family and each keyword adds to the points that are there without it.
  func fit(_ family: Family, _ examples: [LabeledExample], _ views: [TrainingView]) -> [String: Double] {
    let names = frequent(views.map(\.keywords)) + frequent(views.map { $0.rules[family.rawValue] })
    return Dictionary(uniqueKeysWithValues: zip(names, fit(family, examples, views, names)))
  }

  private func rounded(_ weight: Double) -> Int {
    let points = Int((weight * 1_000).rounded())
    return abs(points) < minimumPoints ? 0 : points
  }

  /// The names that enough texts show, ascending.
  private func frequent(_ lists: [[String]]) -> [String] {
    var counts: [String: Int] = [:]
    for name in lists.joined() { counts[name, default: 0] += 1 }
    return counts.filter { $0.value >= minimumCount }.keys.sorted()
  }

  private func fit(
    _ family: Family, _ examples: [LabeledExample], _ views: [TrainingView], _ names: [String]
  ) -> [Double] {
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let rows = examples.indices.filter { !examples[$0].optional.contains(family) }
    let labels = rows.map { examples[$0].labels.contains(family) ? 1.0 : 0 }
    return LogisticRegression(penalty: penalty).fit(
      SparseExamples(
        offsets: rows.map { Double(views[$0].points[family.rawValue]) / 1_000 },
        features: rows.map { row in
          (views[row].keywords + views[row].rules[family.rawValue]).compactMap { index[$0] }
        }, labels: labels, weights: labels.map { $0 == 1 ? 1 : negativeWeight }, featureCount: names.count))
  }
}
