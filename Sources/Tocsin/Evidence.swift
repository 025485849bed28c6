/// One place in the text that counts for a family, and how much.
public struct Evidence: Sendable, Equatable {
  /// The rule of the piece that stands for all keywords of a family with few points each, for and against: its place
  /// reaches from the first of them to the last, its weight is their sum.
  public static let smallKeywords = "keyword.other"

  /// The rule that was hit.
  public var rule: String
  /// The indicator that the rule supports.
  public var indicator: String
  /// The family that the points go to.
  public var family: Family
  /// Where the evidence starts and ends: UTF-8 byte offsets into the text as received.
  public var range: Range<Int>
  /// The words of the evidence, as received.
  public var text: String
  /// What this piece adds to the family's points, after diminishing returns.
  public var weight: Points
  /// Whether any word of it was written in a disguised way.
  public var obfuscated: Bool

  /// Whether this is a fitted keyword and no hit of a rule.
  public var isKeyword: Bool { rule.hasPrefix("keyword.") }

  /// Makes a piece of evidence from its parts.
  public init(
    rule: String, indicator: String, family: Family, range: Range<Int>, text: String, weight: Points,
    obfuscated: Bool
  ) {
    self.rule = rule
    self.indicator = indicator
    self.family = family
    self.range = range
    self.text = text
    self.weight = weight
    self.obfuscated = obfuscated
  }
}
