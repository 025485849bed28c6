/// Where one record stands in its block.
package struct Frame: Sendable, Equatable {
  /// What a framer can find wrong with a record before anything is decoded.
  package enum Defect: UInt8, Sendable {
    case tooLong, unterminatedQuote, textAfterQuote
  }

  /// The record's first byte in the block.
  package var start: Int32
  /// The record's length in bytes, without its line end.
  package var count: Int32
  /// The line that the record begins on, from 1.
  package var line: Int
  /// Set when the record is unreadable; its place is then empty.
  package var defect: Defect?

  /// Makes the frame of a record that is there.
  package init(_ range: Range<Int>, line: Int) {
    start = Int32(truncatingIfNeeded: range.lowerBound)
    count = Int32(truncatingIfNeeded: range.count)
    self.line = line
  }

  /// Makes the frame of a record that cannot be read.
  package init(defect: Defect, line: Int) {
    start = 0
    count = 0
    self.line = line
    self.defect = defect
  }

  /// The record's bytes in its block.
  package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
