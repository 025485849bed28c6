internal import CSimdJSON

/// Reads the values at a few paths of JSON objects; reused from record to record.
final class JSONObjectReader {
  private let reader: OpaquePointer
  private var values: [csimdjson_value]

  /// Makes a reader for paths of keys, outermost key first; nil when there are too many or memory is short.
  init?(paths: [[String]]) {
    guard let reader = csimdjson_reader_make() else { return nil }
    self.reader = reader
    values = [csimdjson_value](
      repeating: csimdjson_value(kind: csimdjson_absent, bytes: nil, length: 0), count: paths.count)
    for path in paths {
      guard csimdjson_reader_add_path(reader) else { return nil }
      for key in path {
        var key = key
        let added = key.withUTF8 { csimdjson_reader_add_key(reader, $0.baseAddress, $0.count) }
        guard added else { return nil }
      }
    }
  }

  deinit { csimdjson_reader_free(reader) }

  /// Reads one object; nil when it went well, else what is wrong with it.
  ///
  /// At least ``Block/padding`` bytes behind the JSON must be readable.
  func read(padded json: UnsafeRawBufferPointer) -> RecordError? {
    var message: UnsafePointer<CChar>?
    let status = values.withUnsafeMutableBufferPointer {
      csimdjson_read(reader, json.bytes, json.count, $0.baseAddress, &message)
    }
    if status == csimdjson_ok { return nil }
    let sentence = message.map { String(cString: $0) } ?? ""
    return RecordError(status == csimdjson_invalid_utf8 ? .invalidUTF8 : .invalidJSON, sentence)
  }

  /// The kind of value found at a path by the last read.
  func kind(at path: Int) -> csimdjson_kind { values[path].kind }

  /// The bytes found at a path by the last read: of a string without its escapes, of a number as written.
  func bytes(at path: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: values[path].bytes, count: values[path].length)
  }

  /// Whether the bytes are one JSON object; they need no padding.
  func isObject(_ json: UnsafeRawBufferPointer) -> Bool {
    let padded = Array(json) + [UInt8](repeating: 0, count: Block.padding)
    return padded.withUnsafeBytes {
      read(padded: UnsafeRawBufferPointer(rebasing: $0[..<json.count])) == nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The same address as C wants it.
  var bytes: UnsafePointer<UInt8>? { baseAddress?.assumingMemoryBound(to: UInt8.self) }
}
