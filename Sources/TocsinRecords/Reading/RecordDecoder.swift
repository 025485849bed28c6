/// Turns the bytes of a framed record into its text and id; one for each worker and layout.
package protocol RecordDecoder: AnyObject {
  /// Decodes the record in `bytes`, which at least ``Block/padding`` readable bytes follow.
  ///
  /// - Parameters:
  ///   - bytes: the record, without its line end.
  ///   - isKnownUTF8: whether the bytes are already known to be valid UTF-8.
  func decode(_ bytes: UnsafeRawBufferPointer, isKnownUTF8: Bool) -> DecodedRecord
}

/// What came of decoding a record.
package enum DecodedRecord {
  /// A record to judge.
  case record(Record)
  /// A record that cannot be judged, with its id as far as it could be read.
  case failure(RecordError, id: UnsafeRawBufferPointer?)
}

extension Layout {
  /// Makes a decoder for records of this layout.
  package func makeDecoder() -> any RecordDecoder {
    switch format {
    case .lines, .paragraphs, .document: TextDecoder()
    case .jsonl: JSONRecordDecoder(fields: fields)
    case .csv, .tsv: TableRecordDecoder(delimiter: format.delimiter ?? UInt8(ascii: ","), columns: columns)
    }
  }
}
