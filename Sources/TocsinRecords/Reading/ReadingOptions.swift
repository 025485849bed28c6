/// How inputs are read: everything that was said about them on the command line.
package struct ReadingOptions: Sendable, Equatable {
  /// The format, or nil to go by the file name and the first bytes.
  package var format: InputFormat?
  /// The fields of structured records.
  package var fields = FieldSelection()
  /// Whether the first row of CSV and TSV names the columns; if not, fields are named by number from 1.
  package var hasHeader = true
  /// The longest record, in bytes; a longer one is a record error.
  package var maxRecordBytes = 1 << 20
  /// The size blocks are cut near to, in bytes.
  package var blockBytes = 256 << 10

  /// Makes the default options.
  package init() {}
}
