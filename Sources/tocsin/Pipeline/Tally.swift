internal import Tocsin

/// What a run has come to so far.
struct Tally: Sendable, Equatable {
  /// Records seen, unreadable ones included.
  var records = 0
  /// Records with a flagged family, or at `review` or above.
  var flagged = 0
  /// Records that could not be judged.
  var unreadable = 0
  /// Bytes of input.
  var bytes = 0
  /// The highest level of any record.
  var highest = Level.none

  static func += (left: inout Tally, right: Tally) {
    left.records += right.records
    left.flagged += right.flagged
    left.unreadable += right.unreadable
    left.bytes += right.bytes
    left.highest = max(left.highest, right.highest)
  }
}
