internal import CSimdJSON

/// Decodes records that are nothing but text.
final class TextDecoder: RecordDecoder {
  func decode(_ bytes: UnsafeRawBufferPointer, isKnownUTF8: Bool) -> DecodedRecord {
    guard isKnownUTF8 || bytes.isUTF8 else {
      return .failure(RecordError(.invalidUTF8, "not valid UTF-8"), id: nil)
    }
    return .record(Record(text: bytes, id: nil))
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are valid UTF-8.
  package var isUTF8: Bool { csimdjson_is_utf8(bytes, count) }
}
