/// Collects the mistakes of a whole model folder, so that all of them can be shown at once.
package final class DiagnosticLog {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Whether anything was reported that refuses the model.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package func error(at place: SourcePlace, _ code: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(at: place, .error, code: code, message, help: help))
  }

  package func warning(at place: SourcePlace, _ code: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic(at: place, .warning, code: code, message, help: help))
  }

  /// All diagnostics in the order of their places.
  package var sorted: [Diagnostic] {
    diagnostics.sorted {
      ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
    }
  }
}
