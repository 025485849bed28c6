/// Takes the whole input as one record.
package struct DocumentFramer: Framer {
  private let maxRecordBytes: Int
  private var isSkipping = false

  /// Makes a framer for a document of at most `maxRecordBytes`.
  package init(maxRecordBytes: Int) {
    self.maxRecordBytes = maxRecordBytes
  }

  package mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    if isSkipping { return bytes.count }
    if bytes.count > maxRecordBytes {
      isSkipping = true
      frames.append(Frame(defect: .tooLong, line: 1))
      return bytes.count
    }
    guard isFinal, !bytes.isEmpty else { return 0 }
    frames.append(Frame(0..<bytes.count, line: 1))
    return bytes.count
  }
}
