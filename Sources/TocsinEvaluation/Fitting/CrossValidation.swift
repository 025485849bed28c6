package import Tocsin
internal import TocsinScoring

/// Judges a way of fitting on files of the corpus that the fit has not seen.
///
/// Texts of one file have one author, so folds are made of whole files: the figures tell how the weights do on other
/// wordings, which folds of single texts would flatter. An author of several files may still stand on both sides, and
/// rules written from the texts flatter the figures too.
package struct CrossValidation: Sendable {
  /// How many parts the files are dealt into.
  package static let foldCount = 6

  /// Points of each text by family, in thousandths, fitted without its file; in the order of the examples.
  package private(set) var points: [[Int]]
  private let examples: [LabeledExample]

  /// Scores every example by weights fitted on the other folds.
  ///
  /// - Parameter taught: what is fitted in every fold and never judged.
  package init(
    _ examples: [LabeledExample], _ views: [TrainingView], beside taught: TaughtExamples = TaughtExamples(),
    by fitting: WeightFitting
  ) {
    self.examples = examples
    let folds = Self.folds(examples)
    let features = fitting.features(of: views + taught.views)
    var points = views.map(\.points)
    for fold in 0..<Self.foldCount {
      let known = examples.indices.filter { folds[$0] != fold }
      let knownExamples = known.map { examples[$0] } + taught.examples
      let knownViews = known.map { views[$0] } + taught.views
      let knownFeatures = known.map { features[$0] } + features[views.count...]
      for family in Family.allCases {
        let (intercept, worth) = fitting.fit(family, knownExamples, knownViews, knownFeatures)
        for index in examples.indices where folds[index] == fold {
          let text = features[index]
          let sum = text.all(for: family).reduce(intercept) { $0 + text.points(worth[$1] ?? 0, of: $1) }
          points[index][family.rawValue] += Int((sum * 1_000).rounded())
        }
      }
    }
    self.points = points
  }

  /// The file of an example, as its id tells: `en-field` of `en-field-0012`.
  private static func file(_ example: LabeledExample) -> String {
    example.id.lastIndex(of: "-").map { String(example.id[..<$0]) } ?? example.id
  }

  private static func folds(_ examples: [LabeledExample]) -> [Int] {
    let files = Set(examples.map(file)).sorted()
    let number = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1, $0 % foldCount) })
    return examples.map { number[file($0)] ?? 0 }
  }

  /// The line that makes the points mean what they say.
  package var calibration: PlattScaling { PlattScaling(points, of: examples) }

  /// The same with all points on a line.
  package func calibrated(by line: PlattScaling) -> CrossValidation {
    var result = self
    result.points = points.map(line.applied)
    return result
  }

  /// The least score, in hundredths, from which on no more innocent texts are flagged in any family than a target allows.
  package func threshold(for target: ProfileTarget) -> Double {
    let score = max(
      threshold(flagging: target.easy, of: .easyNegative), threshold(flagging: target.hard, of: .hardNegative)
    )
    return min(99, (score * 100).rounded(.up)) / 100
  }

  private func threshold(flagging share: Double, of kind: ExampleKind) -> Double {
    let scores = zip(examples, points).filter { $0.0.kind == kind }
      .map { example, points in
        Family.allCases.filter { !example.optional.contains($0) }.map { points[$0.rawValue] }.max() ?? .min
      }.sorted(by: >)
    guard !scores.isEmpty else { return 0.5 }
    let allowed = Int(Double(scores.count) * share)
    return Logistic.score(thousandths: scores[min(allowed, scores.count - 1)] + 1)
  }

  /// The examples, flagged in the families whose score reaches a threshold (0…1, exclusive).
  package func judged(threshold: Double) -> [JudgedExample] {
    let needed = Logistic.thousandths(score: threshold)
    return zip(examples, points).map { example, points in
      JudgedExample(example, flagged: Set(Family.allCases.filter { points[$0.rawValue] >= needed }))
    }
  }
}

extension CrossValidation {
  /// The figures at a threshold in one line a language and one for all, for people to read.
  package func figures(threshold: Double) -> [String] {
    let summary = EvaluationSummary(over: judged(threshold: threshold))
    return (summary.languages + [summary.overall]).map { slice in
      "\(slice.name): macro-F1 \(Figures.decimal(slice.macroF1)), flagged hard negatives "
        + "\(Figures.decimal(slice.flaggedHardNegatives.value)), easy \(Figures.decimal(slice.flaggedEasyNegatives.value)), "
        + "pairs solved \(Figures.decimal(slice.solvedPairs.value))"
    }
  }
}
