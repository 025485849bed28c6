/// Cuts at line ends: one record a line, blank lines none.
package struct LineFramer: Framer {
  private let maxRecordBytes: Int
  private var line = 1
  /// How many bytes of the pending line are known to hold no line end.
  private var searched = 0
  /// Whether the rest of the pending line belongs to a record already given up.
  private var isSkipping = false

  /// Makes a framer for records of at most `maxRecordBytes`.
  package init(maxRecordBytes: Int) {
    self.maxRecordBytes = maxRecordBytes
  }

  package mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    var start = 0
    while frames.count < Block.frameLimit {
      guard let end = bytes.firstIndex(of: 0x0A, from: start + searched) else {
        return endOfData(bytes, from: start, isFinal: isFinal, into: &frames)
      }
      if !isSkipping { append(bytes, start..<end, to: &frames) }
      isSkipping = false
      searched = 0
      line += 1
      start = end + 1
    }
    return start
  }

  /// Handles what is left without a line end.
  private mutating func endOfData(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    let rest = bytes.count - start
    searched = 0
    if isSkipping { return bytes.count }
    if isFinal {
      append(bytes, start..<bytes.count, to: &frames)
      return bytes.count
    }
    // One byte more may be a carriage return that belongs to the line end.
    if rest > maxRecordBytes + 1 {
      frames.append(Frame(defect: .tooLong, line: line))
      isSkipping = true
      return bytes.count
    }
    searched = rest
    return start
  }

  @inline(__always)
  private func append(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to frames: inout [Frame]) {
    let content = bytes.withoutCarriageReturn(range)
    if content.count > maxRecordBytes {
      frames.append(Frame(defect: .tooLong, line: line))
    } else if !bytes.isBlank(content) {
      frames.append(Frame(content, line: line))
    }
  }
}
