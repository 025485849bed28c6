/// Bytes in order, from a file, a pipe or a test.
package protocol ByteSource: AnyObject {
  /// The name in messages: the path as given, or `stdin`.
  var name: String { get }
  /// The file name to guess a format by, if there is one.
  var fileName: String? { get }
  /// Reads at least one byte into the buffer and returns how many; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int
  /// Whether the next read returns at once.
  func isReady() -> Bool
}
