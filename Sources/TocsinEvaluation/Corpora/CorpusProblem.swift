/// One mistake in a corpus and where it is.
package struct CorpusProblem: Sendable, Equatable {
  /// The file, as it was named or found.
  package var file: String
  /// The line, from 1; nil when the whole file is meant.
  package var line: Int?
  /// What is wrong, in one line.
  package var message: String

  /// Makes a problem from its parts.
  package init(file: String, line: Int?, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }
}

extension CorpusProblem: CustomStringConvertible {
  /// `file:line: error: message`, the form that editors can jump from.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): error: \(message)"
  }
}
