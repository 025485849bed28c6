/// Cuts at blank lines: one record a run of lines that are not blank.
package struct ParagraphFramer: Framer {
  private let maxRecordBytes: Int
  /// The number of the line being looked at.
  private var line = 1
  /// The number of the pending record's first line.
  private var firstLine = 1
  /// Where the pending record's next line starts, from the record's start.
  private var nextLine = 0
  /// Where the pending record's last line ends, without its line end; 0 when there is none yet.
  private var recordEnd = 0
  /// How many bytes of the next line are known to hold no line end.
  private var searched = 0
  /// Whether the lines up to the next blank one belong to a record already given up.
  private var isSkipping = false
  /// Whether the part of the line that was skipped already holds more than blanks.
  private var hasSkippedContent = false

  /// Makes a framer for records of at most `maxRecordBytes`.
  package init(maxRecordBytes: Int) {
    self.maxRecordBytes = maxRecordBytes
  }

  package mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    var start = 0
    while frames.count < Block.frameLimit {
      let lineStart = start + nextLine
      guard let end = bytes.firstIndex(of: 0x0A, from: lineStart + searched) else {
        return endOfData(bytes, from: start, isFinal: isFinal, into: &frames)
      }
      start = take(bytes, lineStart..<end, next: end + 1, recordStart: start, into: &frames)
      line += 1
      searched = 0
    }
    return start
  }

  /// Takes one whole line and returns where the pending record starts after it.
  private mutating func take(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, next: Int, recordStart: Int,
    into frames: inout [Frame]
  ) -> Int {
    let content = bytes.withoutCarriageReturn(range)
    let isBlank = bytes.isBlank(content)
    if isSkipping {
      isSkipping = hasSkippedContent || !isBlank
      hasSkippedContent = false
      return next
    }
    if content.upperBound - recordStart > maxRecordBytes {
      giveUp(into: &frames)
      isSkipping = !isBlank
      return next
    }
    if isBlank {
      finish(recordStart, into: &frames)
      return next
    }
    if recordEnd == 0 { firstLine = line }
    recordEnd = content.upperBound - recordStart
    nextLine = next - recordStart
    return recordStart
  }

  /// Handles a last line without a line end.
  private mutating func endOfData(
    _ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    let lineStart = start + nextLine
    if isFinal {
      var start = start
      if lineStart < bytes.count {
        start = take(
          bytes, lineStart..<bytes.count, next: bytes.count, recordStart: start, into: &frames)
      }
      finish(start, into: &frames)
      return bytes.count
    }
    if !isSkipping, bytes.count - start > maxRecordBytes + 1 {
      giveUp(into: &frames)
      isSkipping = true
    }
    if isSkipping {
      searched = 0
      hasSkippedContent = hasSkippedContent || !bytes.isBlank(lineStart..<bytes.count)
      return bytes.count
    }
    searched = bytes.count - lineStart
    return start
  }

  /// Emits the pending record, if there is one.
  private mutating func finish(_ start: Int, into frames: inout [Frame]) {
    if recordEnd > 0 { frames.append(Frame(start..<start + recordEnd, line: firstLine)) }
    recordEnd = 0
    nextLine = 0
  }

  /// Reports the pending record as too long.
  private mutating func giveUp(into frames: inout [Frame]) {
    frames.append(Frame(defect: .tooLong, line: recordEnd == 0 ? line : firstLine))
    recordEnd = 0
    nextLine = 0
  }
}
