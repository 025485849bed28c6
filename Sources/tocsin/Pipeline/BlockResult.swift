internal import TocsinRecords

/// What came of one block: everything the writing side needs to know.
struct BlockResult: Sendable {
  /// The block's part of the output.
  var output: [UInt8] = []
  /// The records that could not be judged, in order.
  var problems: [RecordProblem] = []
  /// Set when an input, or the rest of it, could not be read.
  var inputError: InputError?
  /// What the block adds to the run's tally.
  var tally = Tally()

  /// Forgets everything but the storage.
  mutating func reset() {
    output.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    inputError = nil
    tally = Tally()
  }
}
