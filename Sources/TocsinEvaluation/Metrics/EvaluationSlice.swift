import Tocsin

/// The figures over one set of texts: all of them, one language or one kind.
package struct EvaluationSlice: Sendable, Equatable {
  /// What the texts have in common, for instance `fr`; `all` for all texts.
  package var name: String
  /// How many texts there are.
  package var texts: Int
  /// Every family, in the order of `Family`.
  package var families: [FamilyMetrics]
  /// The texts flagged in any scored family.
  package var flagged: Share
  /// The positives flagged in a family that they show.
  package var foundPositives: Share
  /// The hard negatives flagged in any scored family.
  package var flaggedHardNegatives: Share
  /// The easy negatives flagged in any scored family.
  package var flaggedEasyNegatives: Share
  /// The minimal pairs solved, among those with both members in the slice.
  package var solvedPairs: Share

  /// Computes the figures over `judged`.
  package init(name: String, over judged: [JudgedExample]) {
    self.name = name
    texts = judged.count
    families = Family.allCases.map { FamilyMetrics($0, over: judged) }
    flagged = Self.flagged(in: judged)
    let positives = judged.filter { !$0.example.labels.isEmpty }
    foundPositives = Share(
      positives.count { !$0.flagged.isDisjoint(with: $0.example.labels) }, of: positives.count)
    flaggedHardNegatives = Self.flagged(in: judged.filter { $0.example.kind == .hardNegative })
    flaggedEasyNegatives = Self.flagged(in: judged.filter { $0.example.kind == .easyNegative })
    let members = Dictionary(grouping: judged.filter { $0.example.pair != nil }, by: \.example.pair)
    let pairs = members.values.filter { $0.count == 2 }
    solvedPairs = Share(pairs.count { $0.allSatisfy(\.isSolvedPairMember) }, of: pairs.count)
  }

  /// The mean F1 of the families that have one; nil when none has.
  package var macroF1: Double? {
    let scores = families.compactMap(\.confusion.f1)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  private static func flagged(in judged: [JudgedExample]) -> Share {
    Share(judged.count { !$0.flagged.isEmpty }, of: judged.count)
  }
}
