/// How the records of one input are decoded: known once its beginning has been seen.
package struct Layout: Sendable, Equatable {
  /// The input's name in messages.
  package var source: String
  /// The format, decided.
  package var format: InputFormat
  /// The fields looked for in JSON objects.
  package var fields: FieldSelection
  /// The columns of CSV and TSV.
  package var columns: TableColumns?
}
