internal import Tocsin

/// What may be weighed in one text.
struct FittingFeatures: Sendable {
  private let view: TrainingView
  private let shared: [FittingFeature]

  /// - Parameter names: words that are not weighed.
  init(_ view: TrainingView, leavingOut names: Set<String>) {
    self.view = view
    let words = view.words.filter { !names.contains($0) }
    shared =
      view.facts.map { .fact($0) } + words.map { .word($0) }
      + words.map { .stem(TrainingView.stem(of: $0)) }.sorted()
      + view.pairs.filter { pair in pair.split(separator: " ").allSatisfy { !names.contains(String($0)) } }
      .map { .pair($0) }
      + view.concepts.map { .concept($0) }
  }

  /// What a weight adds to the text's points.
  func points(_ weight: Double, of feature: FittingFeature) -> Double {
    feature.isKeyword ? weight * view.keywordShare : weight
  }

  /// The features that a family's fit sees; a stem stands there once for each of its words.
  func all(for family: Family) -> [FittingFeature] {
    view.rules[family.rawValue].map { .rule($0) } + shared
  }
}
