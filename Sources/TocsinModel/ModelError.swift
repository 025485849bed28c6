/// A model folder that cannot be used: every mistake in it, in file order.
public struct ModelError: Error, Sendable {
  /// All mistakes and warnings that were found.
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension ModelError: CustomStringConvertible {
  /// One mistake a line as `file:line:col: error[code]: message`, help lines indented below.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
