internal import Tocsin
internal import TocsinEvaluation
internal import TocsinRecords

/// Judges files of texts from elsewhere, which have one label a text.
struct LabeledFiles {
  private let detector: Detector
  private var reader: InputReader
  private var problems = ProblemLog()
  /// Whether all that was read could be used.
  private(set) var isSound = true
  private(set) var evaluation: ColumnEvaluation

  /// Prepares to read files, in which the label takes the place of the id.
  init(
    paths: [String], options: ReadingOptions, detector: Detector, into evaluation: ColumnEvaluation
  ) throws {
    reader = InputReader(paths: paths, options: options, interruption: try Interruption())
    self.detector = detector
    self.evaluation = evaluation
  }

  /// Judges all texts; what cannot be read is told on stderr and left out.
  mutating func judge() throws {
    var block = Block()
    while true {
      switch reader.next(into: &block) {
      case .block: try judge(block)
      case .failed(let error): fail(error.description)
      case .end:
        problems.tellRest()
        return tellMissingLabels()
      }
    }
  }

  private mutating func judge(_ block: Block) throws {
    let decoder = block.layout.makeDecoder()
    try block.bytes.withUnsafeBytes { bytes in
      for frame in block.frames {
        let decoded =
          frame.defect.map { DecodedRecord.failure(RecordError($0), id: nil) }
          ?? decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[frame.range]), isKnownUTF8: false)
        switch decoded {
        case .record(let record): try judge(record)
        case .failure(let error, _):
          problems.tell(RecordProblem(source: block.layout.source, line: frame.line, error: error))
          isSound = false
        }
      }
    }
  }

  private mutating func judge(_ record: Record) throws {
    guard let label = record.id.map({ String(decoding: $0, as: UTF8.self) }), !label.isEmpty else {
      return evaluation.addUnlabeled()
    }
    let report = try detector.report(on: String(decoding: record.text, as: UTF8.self))
    if evaluation.add(label, Judgement(report)) { return }
    fail(
      "tocsin: error: the label field holds more than \(ColumnEvaluation.valueLimit) different values; "
        + "--label-field names a column of labels, such as 0 and 1")
    throw ExitStatus.failure.code
  }

  /// Tells the labels that no text has: they may be misspelled.
  private func tellMissingLabels() {
    for label in evaluation.missingPositives {
      StandardError.write("tocsin: warning: no text has the label '\(label)' that --positive names\n")
    }
  }

  private mutating func fail(_ message: String) {
    StandardError.write(message + "\n")
    isSound = false
  }
}
