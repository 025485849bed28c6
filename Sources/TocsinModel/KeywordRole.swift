/// Whether fitting may give a concept points of its own, and when they count.
package enum KeywordRole: UInt8, Sendable, CaseIterable {
  /// Never: it says who somebody is, or nothing at all.
  case never
  /// Only in texts in which a rule was hit: it says little by itself (a child's age, a school).
  case gated
  /// In every text.
  case free

  /// The name in concept files.
  package var name: String {
    switch self {
    case .never: "never"
    case .gated: "beside-rules"
    case .free: "always"
    }
  }
}
