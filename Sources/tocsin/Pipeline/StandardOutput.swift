internal import Glibc

/// Stdout for commands that write little.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(1) == 1 }

  /// Writes bytes at once; a closed stdout is ignored.
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer
      while !rest.isEmpty {
        let count = Glibc.write(1, rest.baseAddress, rest.count)
        guard count > 0 else { return }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }

  /// Writes a line.
  static func write(line: String) { write(Array("\(line)\n".utf8)) }
}
