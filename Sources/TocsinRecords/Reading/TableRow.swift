internal import CCSV

/// Splits one CSV or TSV row into its fields; reused from row to row.
///
/// Most rows need no copying: every field is plain, or stands between two quotes with none inside. Their fields are
/// views of the row, found by `memchr`. A row with a doubled quote goes through libcsv, which looks at every byte
/// and copies it. Both must agree, and tests see that they do.
package final class TableRow {
  private let delimiter: UInt8
  private var fields: [UnsafeRawBufferPointer] = []
  /// The fields that libcsv has unquoted, one behind the other: never more bytes than the row has.
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
  private var stored = 0
  private var parser = csv_parser()

  /// Makes a splitter.
  package init(delimiter: UInt8) {
    self.delimiter = delimiter
    csv_init(&parser, 0)
    csv_set_delim(&parser, delimiter)
    // The row comes without its line end, and blanks belong to the field (RFC 4180, section 2.4).
    csv_set_space_func(&parser) { _ in 0 }
    csv_set_term_func(&parser) { _ in 0 }
  }

  deinit {
    csv_free(&parser)
    storage.deallocate()
  }

  /// How many fields the row has.
  package var count: Int { fields.count }

  /// The bytes of a field; valid as long as the row's own bytes, and until the next row.
  package subscript(field: Int) -> UnsafeRawBufferPointer { fields[field] }

  /// Splits one row, without its line end.
  package func parse(_ row: UnsafeRawBufferPointer) {
    if !splitInPlace(row) { parseWithLibrary(row) }
  }

  /// Splits a row without doubled quotes into views; false when libcsv must look at it.
  package func splitInPlace(_ row: UnsafeRawBufferPointer) -> Bool {
    fields.removeAll(keepingCapacity: true)
    var start = 0
    while start < row.count {
      let isQuoted = row[start] == 0x22
      let first = isQuoted ? start + 1 : start
      guard let end = isQuoted ? row.firstIndex(of: 0x22, from: first) : endOfPlainField(row, from: first)
      else {
        return false
      }
      fields.append(UnsafeRawBufferPointer(rebasing: row[first..<end]))
      let next = isQuoted ? end + 1 : end
      if next == row.count { return true }
      guard row[next] == delimiter else { return false }
      start = next + 1
    }
    // The row is empty, or ends with a delimiter and so with an empty field.
    fields.append(UnsafeRawBufferPointer(rebasing: row[row.count...]))
    return true
  }

  private func endOfPlainField(_ row: UnsafeRawBufferPointer, from start: Int) -> Int? {
    row.firstIndex(of: delimiter, from: start) ?? row.count
  }

  /// Splits any row with libcsv.
  package func parseWithLibrary(_ row: UnsafeRawBufferPointer) {
    fields.removeAll(keepingCapacity: true)
    stored = 0
    if row.count > storage.count {
      storage.deallocate()
      storage = .allocate(byteCount: 2 * row.count, alignment: 1)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, count, context in
      guard let context else { return }
      let row = Unmanaged<TableRow>.fromOpaque(context).takeUnretainedValue()
      row.store(UnsafeRawBufferPointer(start: field, count: count))
    }
    csv_parse(&parser, row.baseAddress, row.count, onField, nil, context)
    csv_fini(&parser, onField, nil, context)
  }

  /// The fields of one row as strings.
  func strings(_ row: UnsafeRawBufferPointer) -> [String] {
    parse(row)
    return fields.map { String(decoding: $0, as: UTF8.self) }
  }

  private func store(_ field: UnsafeRawBufferPointer) {
    let place = UnsafeMutableRawBufferPointer(rebasing: storage[stored..<stored + field.count])
    place.copyMemory(from: field)
    fields.append(UnsafeRawBufferPointer(place))
    stored += field.count
  }
}
