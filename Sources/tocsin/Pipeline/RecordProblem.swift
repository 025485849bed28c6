internal import TocsinRecords

/// An unreadable record, as it is told to people.
struct RecordProblem: Sendable {
  /// The input's name.
  var source: String
  /// The line the record begins on.
  var line: Int
  /// What is wrong.
  var error: RecordError

  /// `FILE:LINE: error[code]: message`.
  var description: String { "\(source):\(line): error[\(error.code.rawValue)]: \(error.message)" }
}
