package import Tocsin

/// How the judgements on texts from elsewhere agree with a column of labels, of which some mean that a text shows something.
///
/// For corpora with one label a text, such as a grade from 0 to 6, instead of families. Texts are added one by one and not
/// kept, so that memory does not grow with their number.
package struct ColumnEvaluation: Sendable {
  /// So many different labels there may be: a column with more is no label.
  package static let valueLimit = 200
  /// The stretches of scores that ``ranking`` tells apart.
  private static let stretches = 1_000

  /// The texts of one label.
  package struct Value: Sendable {
    package var label: String
    package var isPositive: Bool
    package var texts = 0
    package var flagged = 0
    fileprivate var scores = 0.0

    /// The mean of the scores, 0…1.
    package var meanScore: Double { texts == 0 ? 0 : scores / Double(texts) }
    /// The flagged texts among all.
    package var flaggedShare: Share { Share(flagged, of: texts) }
  }

  /// The labels that mean that a text shows something.
  package let positives: Set<String>
  /// The family that the labels are about; nil when any family counts.
  package let family: Family?
  /// The outcomes of all texts with a label.
  package private(set) var outcomes = Confusion()
  /// The texts without a label, which were not judged.
  package private(set) var unlabeled = 0
  private var byLabel: [String: Value] = [:]
  private var positiveScores = Array(repeating: 0, count: stretches + 1)
  private var negativeScores = Array(repeating: 0, count: stretches + 1)

  /// Begins with no text.
  package init(positives: Set<String>, family: Family?) {
    self.positives = positives
    self.family = family
  }

  /// Counts a text without a label.
  package mutating func addUnlabeled() { unlabeled += 1 }

  /// Counts a text.
  ///
  /// - Returns: false, with nothing counted, when the column holds more different labels than ``valueLimit``.
  package mutating func add(_ label: String, _ judgement: Judgement) -> Bool {
    let isPositive = positives.contains(label)
    guard byLabel[label] != nil || byLabel.count < Self.valueLimit else { return false }
    let isFlagged = family.map { judgement.flagged.contains($0) } ?? !judgement.flagged.isEmpty
    let score =
      family.flatMap { judgement.scores.isEmpty ? nil : judgement.scores[$0.rawValue] }
      ?? judgement.scores.max() ?? 0
    outcomes.add(Outcome(isLabeled: isPositive, isFlagged: isFlagged))
    var value = byLabel[label] ?? Value(label: label, isPositive: isPositive)
    value.texts += 1
    value.flagged += isFlagged ? 1 : 0
    value.scores += score
    byLabel[label] = value
    let stretch = Int((score * Double(Self.stretches)).rounded(.down))
    if isPositive { positiveScores[stretch] += 1 } else { negativeScores[stretch] += 1 }
    return true
  }

  /// How many texts have a label.
  package var texts: Int { byLabel.values.reduce(0) { $0 + $1.texts } }

  /// The labels that mean something and that no text has, sorted.
  package var missingPositives: [String] { positives.filter { byLabel[$0] == nil }.sorted() }

  /// The texts by label, numbers in order of size before words in order of the alphabet.
  package var values: [Value] {
    byLabel.values.sorted { first, second in
      switch (Double(first.label), Double(second.label)) {
      case (let one?, let other?): one < other
      case (nil, nil): first.label < second.label
      case (let one, _): one != nil
      }
    }
  }

  /// How often a text that shows something has a higher score than one that does not, ties counting half (the area under
  /// the ROC curve), to a thousandth; nil without texts of both sorts. Source: H. B. Mann and D. R. Whitney (1947).
  package var ranking: Double? {
    let (positives, negatives) = (positiveScores.reduce(0, +), negativeScores.reduce(0, +))
    guard positives > 0, negatives > 0 else { return nil }
    var below = 0
    var won = 0.0
    for stretch in positiveScores.indices {
      won += Double(positiveScores[stretch]) * (Double(below) + Double(negativeScores[stretch]) / 2)
      below += negativeScores[stretch]
    }
    return won / (Double(positives) * Double(negatives))
  }
}
