import TocsinRecords

/// A record or record error as a test sees it.
struct ReadRecord: Equatable, CustomStringConvertible {
  var line: Int
  var id: String?
  var text: String?
  var error: RecordError.Code?

  init(line: Int, id: String? = nil, text: String) {
    self.line = line
    self.id = id
    self.text = text
  }

  init(line: Int, id: String? = nil, error: RecordError.Code) {
    self.line = line
    self.id = id
    self.error = error
  }

  var description: String {
    let content = text.map { "\"\($0)\"" } ?? error?.rawValue ?? ""
    return "\(line)\(id.map { "#\($0)" } ?? ""): \(content)"
  }
}

/// How a test reads: what the options say, and how the bytes arrive.
struct Reading {
  var format: InputFormat?
  var fields = FieldSelection()
  var hasHeader = true
  var maxRecordBytes = 1 << 20
  var blockBytes = 256 << 10
  var chunk = Int.max
  var fileName: String?

  /// Everything that reading `bytes` gives.
  func records(in bytes: [UInt8]) throws -> [ReadRecord] {
    var options = ReadingOptions()
    options.format = format
    options.fields = fields
    options.hasHeader = hasHeader
    options.maxRecordBytes = maxRecordBytes
    options.blockBytes = blockBytes
    let source = ChunkedSource(bytes, chunk: chunk, fileName: fileName)
    var reader = BlockReader(source: source, options: options)
    var block = Block()
    var records: [ReadRecord] = []
    var inputBytes = 0
    while try reader.next(into: &block) {
      records += Self.decode(block)
      inputBytes += block.inputBytes
    }
    return records
  }

  /// Everything that reading a text gives.
  func records(in text: String) throws -> [ReadRecord] { try records(in: Array(text.utf8)) }

  private static func decode(_ block: Block) -> [ReadRecord] {
    let decoder = block.layout.makeDecoder()
    return block.bytes.withUnsafeBytes { bytes in
      block.frames.map { frame in
        if let defect = frame.defect {
          return ReadRecord(line: frame.line, error: RecordError(defect).code)
        }
        let record = UnsafeRawBufferPointer(rebasing: bytes[frame.range])
        switch decoder.decode(record, isKnownUTF8: false) {
        case .record(let record):
          return ReadRecord(line: frame.line, id: record.id.map(string), text: string(record.text))
        case .failure(let error, let id):
          return ReadRecord(line: frame.line, id: id.map(string), error: error.code)
        }
      }
    }
  }

  private static func string(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
