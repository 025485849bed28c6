/// What a judgement about one family of one text turned out to be.
package enum Outcome: Sendable, Equatable {
  case truePositive, falsePositive, falseNegative, trueNegative

  /// The outcome for a text.
  init(isLabeled: Bool, isFlagged: Bool) {
    self =
      switch (isLabeled, isFlagged) {
      case (true, true): .truePositive
      case (false, true): .falsePositive
      case (true, false): .falseNegative
      case (false, false): .trueNegative
      }
  }
}
