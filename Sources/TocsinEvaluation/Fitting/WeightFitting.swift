import Glibc
package import Tocsin

/// Fits the weights of a model to a labelled corpus: what each rule is worth, and what each word says beside the rules.
///
/// Per family a logistic regression starts from the points that rules and guards give by their strength (its offsets)
/// and learns how much to move them: one weight a rule, a word, a stem, a pair of neighbouring words, a concept and a class
/// of typed numbers, all pulled towards zero, common ones most. A rule never counts against its family. Words that are mostly
/// written like names are left out. A text whose label for a family is optional is left out of that family's fit.
package struct WeightFitting: Sendable {
  /// The strength of the L2 penalty.
  package var penalty: Double
  /// How much a text without the family counts, beside 1 for a text with it: above 1 fits for precision.
  package var negativeWeight: Double
  /// How much more firmly a rule is held at its strength than a keyword at nothing: the words of a rule are keywords, too,
  /// and would take its points, which then miss where only the rule counts.
  package var ruleStiffness = 4.0
  /// How firmly a concept is held at nothing, beside 1 for a word as common: less, since it stands for many words, also for
  /// those that no text of the corpus has.
  package var conceptStiffness = 0.4
  /// A rule, word or stem is fitted when at least this many texts show it.
  package var minimumCount = 4
  /// Points of words, stems, pairs and concepts below this (in thousandths) are dropped.
  package var minimumPoints = 20
  /// A word is taken for a name when at least this share of its places inside sentences have a capital letter.
  package var nameShare = 0.3

  package init(penalty: Double = 10, negativeWeight: Double = 1) {
    self.penalty = penalty
    self.negativeWeight = negativeWeight
  }

  /// Fits all families.
  ///
  /// - Parameter strengths: the points of every rule's strength, in thousandths, by id.
  package func fit(_ examples: [LabeledExample], _ views: [TrainingView], strengths: [String: Int])
    -> FittedWeights
  {
    let features = features(of: views)
    let none = Family.allCases.map { _ in 0 }
    var weights = FittedWeights()
    for family in Family.allCases {
      let (intercept, worth) = fit(family, examples, views, features)
      weights.biases.append((views.first?.bias[family.rawValue] ?? 0) + Self.thousandths(intercept))
      for (feature, weight) in worth {
        let points = Self.thousandths(weight)
        switch feature {
        case .rule(let id): weights.rules[id] = max(0, (strengths[id] ?? 0) + points)
        case .fact(let name): weights.facts[name, default: none][family.rawValue] = rounded(points)
        case .word(let word): weights.words[word, default: none][family.rawValue] = rounded(points)
        case .stem(let stem): weights.stems[stem, default: none][family.rawValue] = rounded(points)
        case .pair(let pair): weights.pairs[pair, default: none][family.rawValue] = rounded(points)
        case .concept(let id): weights.concepts[id, default: none][family.rawValue] = rounded(points)
        }
      }
    }
    weights.dropNothings()
    return weights
  }

  /// What each feature of a family adds to the points that are there without it, and what is added to all texts.
  func fit(
    _ family: Family, _ examples: [LabeledExample], _ views: [TrainingView],
    _ features: [FittingFeatures]
  ) -> (intercept: Double, worth: [FittingFeature: Double]) {
    let rows = examples.indices.filter { !examples[$0].optional.contains(family) }
    let lists = rows.map { features[$0].all(for: family) }
    let counts = frequent(lists)
    let names = counts.map(\.feature)
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let labels = rows.map { examples[$0].labels.contains(family) ? 1.0 : 0 }
    let fit = LogisticRegression(penalty: penalty).fit(
      SparseExamples(
        offsets: rows.map { Double(views[$0].points[family.rawValue]) / 1_000 },
        features: lists.map { $0.compactMap { index[$0] } }, labels: labels,
        weights: labels.map { $0 == 1 ? 1 : negativeWeight }, featureCount: names.count,
        stiffness: stiffness(of: counts, texts: rows.count),
        shares: rows.map { views[$0].keywordShare }, isScaled: names.map(\.isKeyword)))
    return (fit.intercept, Dictionary(uniqueKeysWithValues: zip(names, fit.weights)))
  }

  /// What may be weighed in each text.
  func features(of views: [TrainingView]) -> [FittingFeatures] {
    let names = self.names(in: views)
    return views.map { FittingFeatures($0, leavingOut: names) }
  }

  /// Words that are mostly written like names.
  private func names(in views: [TrainingView]) -> Set<String> {
    var counts: [String: (capitalized: Int, all: Int)] = [:]
    for view in views {
      for word in view.capitalized { counts[word, default: (0, 0)].capitalized += 1 }
      for word in view.capitalized.union(view.uncapitalized) { counts[word, default: (0, 0)].all += 1 }
    }
    return Set(counts.filter { Double($0.value.capitalized) >= nameShare * Double($0.value.all) }.keys)
  }

  private static func thousandths(_ weight: Double) -> Int { Int((weight * 1_000).rounded()) }

  /// Points in whole hundredths, or nothing when they are few.
  private func rounded(_ points: Int) -> Int {
    abs(points) < minimumPoints ? 0 : Int((Double(points) / 10).rounded()) * 10
  }

  /// The features that enough texts show, in a fixed order, and how many texts do.
  private func frequent(_ lists: [[FittingFeature]]) -> [(feature: FittingFeature, count: Int)] {
    var counts: [FittingFeature: Int] = [:]
    for list in lists {
      for feature in Set(list) { counts[feature, default: 0] += 1 }
    }
    return counts.filter { $0.value >= minimumCount }.sorted { $0.key < $1.key }
      .map { (feature: $0.key, count: $0.value) }
  }

  /// How firmly each feature is held: common ones more than rare ones, as their inverse document frequency tells (Spärck
  /// Jones 1972): squared, since to weigh a feature more is to hold its weight less. The mean feature is held by 1.
  func stiffness(of counts: [(feature: FittingFeature, count: Int)], texts: Int) -> [Double] {
    let rarities = counts.map { log(Double(texts + 1) / Double($0.count)) }
    let mean = rarities.reduce(0, +) / Double(max(1, rarities.count))
    return zip(counts, rarities).map { item, rarity in
      switch item.feature {
      case .rule: ruleStiffness
      case .concept: conceptStiffness * mean * mean / (rarity * rarity)
      case .fact, .word, .stem, .pair: mean * mean / (rarity * rarity)
      }
    }
  }
}
