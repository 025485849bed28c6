internal import TocsinRecords

/// What a worker does with the records it has judged.
struct JudgeSettings: Sendable {
  /// Writes the results.
  var writer: any ReportWriter
  /// Whether records that are not flagged are left out.
  var onlyFlagged: Bool

  /// What stands before the first result.
  var prologue: [UInt8] {
    var bytes: [UInt8] = []
    writer.begin(into: &bytes)
    return bytes
  }
}
