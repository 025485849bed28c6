/// Why an input, or the rest of it, could not be read at all.
package struct InputError: Error, Equatable, Sendable {
  /// The input's name.
  package var source: String
  /// The line that is to blame, if one is.
  package var line: Int?
  /// What is wrong and what to do about it.
  package var message: String

  /// Makes an error from its parts.
  package init(source: String, line: Int? = nil, message: String) {
    self.source = source
    self.line = line
    self.message = message
  }

  /// `FILE: message` or `FILE:LINE: message`, as it goes to stderr.
  package var description: String {
    let place = line.map { "\(source):\($0)" } ?? source
    return "\(place): error: \(message)"
  }
}
