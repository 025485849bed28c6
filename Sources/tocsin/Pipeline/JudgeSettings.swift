internal import Tocsin
internal import TocsinRecords

/// What a worker does with the records it has judged.
struct JudgeSettings: Sendable {
  /// Writes the results.
  var writer: any ReportWriter
  /// Whether records that are not flagged are left out.
  var onlyFlagged: Bool
  /// Verdicts below this level make no difference, to the results or to the exit status.
  var lowestLevel = Level.low

  /// What stands before the first result.
  var prologue: [UInt8] {
    var bytes: [UInt8] = []
    writer.begin(into: &bytes)
    return bytes
  }
}
