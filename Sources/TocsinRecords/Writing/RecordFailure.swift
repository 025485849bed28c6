/// A record that could not be judged, as it is written to the output.
package struct RecordFailure: Sendable, Equatable {
  /// The record's own id as far as it could be read, or its number.
  package var id: String
  /// The record's number within the run.
  package var record: Int
  /// What is wrong.
  package var error: RecordError

  /// Makes a failure from its parts.
  package init(id: String, record: Int, error: RecordError) {
    self.id = id
    self.record = record
    self.error = error
  }
}
