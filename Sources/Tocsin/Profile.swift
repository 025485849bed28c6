/// Which thresholds decide that a family is flagged.
public enum Profile: Int, Sendable, CaseIterable {
  case strict, balanced, triage

  /// The profile's name on the command line and in `Models/weights.yaml`.
  public var name: String {
    switch self {
    case .strict: "strict"
    case .balanced: "balanced"
    case .triage: "triage"
    }
  }
}
