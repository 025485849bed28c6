package import Tocsin

/// Writes reports in one output format, straight into a byte buffer.
package protocol ReportWriter: Sendable {
  /// Appends what stands before the first record.
  func begin(into output: inout [UInt8])
  /// Appends one report; `text` is the record's text that its offsets point into.
  func write(_ report: Report, on text: UnsafeRawBufferPointer, into output: inout [UInt8])
  /// Appends a record that could not be judged.
  func write(_ failure: RecordFailure, into output: inout [UInt8])
}
