/// An indicator that the text shows at least once.
public struct IndicatorFinding: Sendable, Equatable {
  /// The indicator's permanent id, `family.name`.
  public var id: String
  /// The family, or nil for `exploitation.*` and `ad.*`, which only corroborate.
  public var family: Family?
  /// The Delphi grade: `strong`, `medium` or `weak`.
  public var strength: String

  /// Makes a finding from its parts.
  public init(id: String, family: Family?, strength: String) {
    self.id = id
    self.family = family
    self.strength = strength
  }
}
