/// The cheap answer on one text, before any report is made.
public struct Verdict: Sendable, Equatable {
  /// What a desk should do.
  public var level: Level
  /// Whether any family is flagged.
  public var anyFlagged: Bool

  static let nothing = Verdict(level: .none, anyFlagged: false)
}
