internal import CSimdJSON

/// Decodes records that are JSON objects.
final class JSONRecordDecoder: RecordDecoder {
  private let fields: FieldSelection
  private let reader: JSONObjectReader?
  /// The paths that may hold the text, best first; the paths of the id follow them.
  private let textPaths: Range<Int>
  private let idPaths: Range<Int>

  init(fields: FieldSelection) {
    self.fields = fields
    let text = fields.textNames.flatMap(Self.paths(for:))
    let id = Self.paths(for: fields.idName)
    textPaths = 0..<text.count
    idPaths = text.count..<text.count + id.count
    reader = JSONObjectReader(paths: text + id)
  }

  /// The ways to read a name: as one key, and, when it has dots, as keys within keys.
  private static func paths(for name: String) -> [[String]] {
    let keys = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return keys.count > 1 ? [[name], keys] : [[name]]
  }

  func decode(_ bytes: UnsafeRawBufferPointer, isKnownUTF8: Bool) -> DecodedRecord {
    guard let reader else { return .failure(RecordError(.invalidJSON, "out of memory"), id: nil) }
    if let error = reader.read(padded: bytes) { return .failure(error, id: nil) }
    let id = idPaths.first {
      reader.kind(at: $0) == csimdjson_string || reader.kind(at: $0) == csimdjson_number
    }
    .map { reader.bytes(at: $0) }
    if let path = textPaths.first(where: { reader.kind(at: $0) == csimdjson_string }) {
      return .record(Record(text: reader.bytes(at: path), id: id))
    }
    let isPresent = textPaths.contains { reader.kind(at: $0) != csimdjson_absent }
    let name = fields.text ?? FieldSelection.commonTextNames[0]
    return .failure(
      isPresent
        ? RecordError(.textNotString, "the field '\(name)' is not a string")
        : RecordError(.missingText, "no field '\(name)'; see --text-field"), id: id)
  }
}
