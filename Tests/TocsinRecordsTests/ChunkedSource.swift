import TocsinRecords

/// Bytes that arrive in chunks of a given size, never more than one chunk at once.
final class ChunkedSource: ByteSource {
  let name: String
  let fileName: String?
  private var bytes: ArraySlice<UInt8>
  private let chunk: Int

  init(_ bytes: [UInt8], chunk: Int, fileName: String? = nil) {
    self.bytes = bytes[...]
    self.chunk = chunk
    self.fileName = fileName
    name = fileName ?? "input"
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    let count = min(chunk, buffer.count, bytes.count)
    buffer.copyBytes(from: bytes.prefix(count))
    bytes.removeFirst(count)
    return count
  }

  func isReady() -> Bool { false }
}
