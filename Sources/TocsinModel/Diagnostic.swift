/// One mistake in a model folder, with its place and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// How bad it is: an error refuses the model, a warning does not.
  package enum Severity: String, Sendable { case error, warning }

  package var place: SourcePlace
  package var severity: Severity
  /// A stable kebab-case code, for instance `unknown-concept`.
  package var code: String
  package var message: String
  /// What to do, when that can be said.
  package var help: String?

  package init(
    at place: SourcePlace, _ severity: Severity = .error, code: String, _ message: String, help: String? = nil
  ) {
    self.place = place
    self.severity = severity
    self.code = code
    self.message = message
    self.help = help
  }
}

extension Diagnostic: CustomStringConvertible {
  package var description: String {
    let head = "\(place): \(severity.rawValue)[\(code)]: \(message)"
    return help.map { "\(head)\n  help: \($0)" } ?? head
  }
}
