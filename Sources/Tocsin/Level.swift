/// What a desk should do with a text, from nothing to at once.
public enum Level: Int, Sendable, CaseIterable, Comparable {
  case none, low, review, urgent

  /// The level's name in reports and on the command line.
  public var name: String {
    switch self {
    case .none: "none"
    case .low: "low"
    case .review: "review"
    case .urgent: "urgent"
    }
  }

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
