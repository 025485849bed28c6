/// How strongly a text shows one family of indicators.
public struct FamilyScore: Sendable, Equatable {
  /// The family.
  public var family: Family
  /// The probability-like score, 0…1: the logistic function of ``points``.
  public var score: Double
  /// Bias plus all evidence plus all guards, in log-odds; exactly the sum of what the report lists.
  public var points: Points
  /// The part of ``points`` that is there before any evidence.
  public var bias: Points
  /// Whether the score reaches the family's threshold in the chosen profile.
  public var flagged: Bool

  /// Makes a family score from its parts.
  public init(family: Family, score: Double, points: Points, bias: Points, flagged: Bool) {
    self.family = family
    self.score = score
    self.points = points
    self.bias = bias
    self.flagged = flagged
  }
}
