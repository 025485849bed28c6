/// One of the four kinds of indicators a text can carry.
///
/// The order is the order of every table and report. Source of the split: 22 USC 7102; see `Models/taxonomy.yaml`.
public enum Family: Int, Sendable, CaseIterable, Hashable {
  case force, fraud, coercion, minor

  /// The family's permanent id, as written in models and reports.
  public var id: String {
    switch self {
    case .force: "force"
    case .fraud: "fraud"
    case .coercion: "coercion"
    case .minor: "minor"
    }
  }
}
