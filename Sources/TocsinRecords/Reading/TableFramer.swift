/// Cuts CSV and TSV at the line ends that stand outside quotes.
///
/// Problem: one stray quote opens a field that swallows the rest of a huge file. Idea: a row is looked at for at most
/// `maxRecordBytes`; a row that is still inside quotes there, or at the end of the input, or that goes on after a
/// closing quote, is given up and reading resumes on the line after the row's first. Quotes inside a field that does
/// not begin with one are plain characters. Cost: a row without quotes is two `memchr` calls; a given-up row is read
/// twice, and because a line either leaves a quote open or not, lines do not add up to more.
package struct TableFramer: Framer {
  private enum State { case fieldStart, plain, quoted, afterQuote }

  private let delimiter: UInt8
  private let maxRecordBytes: Int
  private var line = 1
  private var state = State.fieldStart
  /// How many bytes of the pending row ``state`` stands behind.
  private var scanned = 0
  /// How many line ends lie inside the scanned part.
  private var scannedLines = 0
  /// Whether the rest of the line belongs to a row already given up.
  private var isSkipping = false

  /// Makes a framer for rows of at most `maxRecordBytes`.
  package init(delimiter: UInt8, maxRecordBytes: Int) {
    self.delimiter = delimiter
    self.maxRecordBytes = maxRecordBytes
  }

  package mutating func cut(
    _ bytes: UnsafeRawBufferPointer, isFinal: Bool, into frames: inout [Frame]
  ) -> Int {
    var start = 0
    while frames.count < Block.frameLimit, start < bytes.count {
      if isSkipping {
        guard let end = bytes.firstIndex(of: 0x0A, from: start) else { return bytes.count }
        startRow(afterLines: 1)
        start = end + 1
        continue
      }
      switch scanRow(bytes, from: start, isFinal: isFinal) {
      case .needsMore:
        return start
      case .row(let end, let next):
        append(bytes, start..<end, to: &frames)
        startRow(afterLines: scannedLines + 1)
        start = next
      case .defect(let defect):
        frames.append(Frame(defect: defect, line: line))
        start = resume(bytes, from: start, after: defect)
      }
    }
    return start
  }

  private enum Outcome {
    case needsMore
    case row(end: Int, next: Int)
    case defect(Frame.Defect)
  }

  /// Scans on from where the pending row was left.
  private mutating func scanRow(_ bytes: UnsafeRawBufferPointer, from start: Int, isFinal: Bool) -> Outcome {
    // A row may be followed by CR LF, so its line end may lie up to two bytes behind the longest row.
    let limit = min(bytes.count, start + maxRecordBytes + 2)
    let window = UnsafeRawBufferPointer(rebasing: bytes[..<limit])
    if scanned == 0, let end = Self.plainLineEnd(window, from: start) {
      return .row(end: end, next: end + 1)
    }
    var index = start + scanned
    while index < limit {
      let byte = bytes[index]
      switch state {
      case .quoted:
        let quote = window.firstIndex(of: 0x22, from: index)
        countLines(bytes, index..<(quote ?? limit))
        index = quote ?? limit - 1
        if quote != nil { state = .afterQuote }
      case .fieldStart, .plain:
        if byte == 0x0A { return .row(end: index, next: index + 1) }
        if byte == delimiter {
          state = .fieldStart
        } else {
          state = byte == 0x22 && state == .fieldStart ? .quoted : .plain
        }
      case .afterQuote:
        switch byte {
        case 0x22: state = .quoted
        case delimiter: state = .fieldStart
        case 0x0A: return .row(end: index, next: index + 1)
        case 0x0D:
          // Belongs to the line end, if one follows.
          guard index + 1 < bytes.count else {
            if isFinal { break }
            scanned = index - start
            return .needsMore
          }
          if bytes[index + 1] != 0x0A { return .defect(.textAfterQuote) }
        default: return .defect(.textAfterQuote)
        }
      }
      index += 1
    }
    scanned = limit - start
    if scanned == maxRecordBytes + 2 { return .defect(state == .quoted ? .unterminatedQuote : .tooLong) }
    guard isFinal else { return .needsMore }
    return state == .quoted ? .defect(.unterminatedQuote) : .row(end: limit, next: limit)
  }

  /// The end of the line, when the line holds no quote and so is a row for certain.
  private static func plainLineEnd(_ window: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let end = window.firstIndex(of: 0x0A, from: start) else { return nil }
    let line = UnsafeRawBufferPointer(rebasing: window[..<end])
    return line.firstIndex(of: 0x22, from: start) == nil ? end : nil
  }

  private mutating func countLines(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var index = range.lowerBound
    while let end = bytes.firstIndex(of: 0x0A, from: index), end < range.upperBound {
      scannedLines += 1
      index = end + 1
    }
  }

  /// Goes to the line after the given-up row's first line, or starts skipping to it.
  private mutating func resume(
    _ bytes: UnsafeRawBufferPointer, from start: Int, after defect: Frame.Defect
  ) -> Int {
    // A long row that is not inside quotes is skipped to the end of the line it has been read to.
    let from = defect == .tooLong ? start + scanned : start
    let lines = defect == .tooLong ? scannedLines : 0
    startRow(afterLines: lines)
    guard let end = bytes.firstIndex(of: 0x0A, from: from) else {
      isSkipping = true
      return bytes.count
    }
    line += 1
    return end + 1
  }

  private mutating func startRow(afterLines lines: Int) {
    line += lines
    state = .fieldStart
    scanned = 0
    scannedLines = 0
    isSkipping = false
  }

  @inline(__always)
  private func append(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, to frames: inout [Frame]) {
    let content = bytes.withoutCarriageReturn(range)
    if content.count > maxRecordBytes {
      frames.append(Frame(defect: .tooLong, line: line))
    } else if !content.isEmpty {
      frames.append(Frame(content, line: line))
    }
  }
}
