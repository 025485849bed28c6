/// A body to name in reports, and when.
package struct CompiledReferral: Sendable {
  package var id: String
  /// `all`, families, indicators or `level:NAME`.
  package var signals: [String]
}
