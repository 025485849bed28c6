/// Why the columns of a table could not be chosen.
package enum ColumnError: Error, Equatable {
  /// The header has no such column.
  case missing(name: String, available: [String])
  /// Without a header and with several columns, the text's column must be said.
  case textNotChosen(count: Int)
  /// Without a header, columns go by number.
  case notANumber(name: String, count: Int)

  /// A sentence that says what to do.
  package var message: String {
    switch self {
    case .missing(let name, let available):
      "no column '\(name)' (the header has: \(available.joined(separator: ", "))); "
        + "choose one with --text-field or --id-field, or pass --no-header"
    case .textNotChosen(let count):
      "without a header, say which of the \(count) columns is the text: --text-field 1"
    case .notANumber(let name, let count):
      "without a header, columns go by number from 1 to \(count), not by name: '\(name)'"
    }
  }
}
