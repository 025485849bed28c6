/// Decodes records that are rows of a table.
final class TableRecordDecoder: RecordDecoder {
  private let columns: TableColumns?
  private let row: TableRow

  init(delimiter: UInt8, columns: TableColumns?) {
    self.columns = columns
    row = TableRow(delimiter: delimiter)
  }

  func decode(_ bytes: UnsafeRawBufferPointer, isKnownUTF8: Bool) -> DecodedRecord {
    guard isKnownUTF8 || bytes.isUTF8 else {
      return .failure(RecordError(.invalidUTF8, "not valid UTF-8"), id: nil)
    }
    row.parse(bytes)
    guard let columns, row.count == columns.count else {
      let message = "the row has \(row.count) fields, the table \(columns?.count ?? 0)"
      return .failure(RecordError(.tableColumns, message), id: nil)
    }
    return .record(Record(text: row[columns.text], id: columns.id.map { row[$0] }))
  }
}
