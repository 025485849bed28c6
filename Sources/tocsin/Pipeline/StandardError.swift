internal import Glibc

/// The stream for everything that is not a result.
enum StandardError {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Writes a text at once; a closed stderr is ignored.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(2, rest.baseAddress, rest.count)
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
