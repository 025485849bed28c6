internal import CCSV

/// Splits one CSV or TSV row into its fields with libcsv; reused from row to row.
final class TableRow {
  /// The bytes of all fields, one behind the other: never more than the row's own.
  private var storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 1)
  /// Where each field ends in the storage.
  private var ends: [Int] = []
  private var parser = csv_parser()

  init(delimiter: UInt8) {
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

  /// How many fields the parsed row has.
  var count: Int { ends.count }

  /// The bytes of a field of the parsed row; valid until the next one.
  subscript(field: Int) -> UnsafeRawBufferPointer {
    let start = field == 0 ? 0 : ends[field - 1]
    return UnsafeRawBufferPointer(rebasing: storage[start..<ends[field]])
  }

  /// Parses one row.
  func parse(_ row: UnsafeRawBufferPointer) {
    ends.removeAll(keepingCapacity: true)
    if row.count > storage.count {
      storage.deallocate()
      storage = .allocate(byteCount: 2 * row.count, alignment: 1)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    let onField: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      field, count, context in
      guard let context else { return }
      let row = Unmanaged<TableRow>.fromOpaque(context).takeUnretainedValue()
      row.append(UnsafeRawBufferPointer(start: field, count: count))
    }
    csv_parse(&parser, row.baseAddress, row.count, onField, nil, context)
    csv_fini(&parser, onField, nil, context)
  }

  /// The fields of one row as strings.
  func strings(_ row: UnsafeRawBufferPointer) -> [String] {
    parse(row)
    return (0..<count).map { String(decoding: self[$0], as: UTF8.self) }
  }

  private func append(_ field: UnsafeRawBufferPointer) {
    let start = ends.last ?? 0
    UnsafeMutableRawBufferPointer(rebasing: storage[start...]).copyMemory(from: field)
    ends.append(start + field.count)
  }
}
