internal import Glibc

/// Stdin for commands that read one text.
enum StandardInput {
  /// The next bytes, or nil at the end.
  static func read() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = Glibc.read(0, &chunk, chunk.count)
    return count > 0 ? Array(chunk[..<count]) : nil
  }
}
