/// What a judgement about one family of one text turned out to be.
package enum Outcome: Sendable, Equatable {
  case truePositive, falsePositive, falseNegative, trueNegative
}
