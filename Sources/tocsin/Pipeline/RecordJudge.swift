internal import Tocsin
internal import TocsinRecords

/// Judges the records of blocks and writes the results into a buffer; one for each worker.
///
/// The hot path is a record that is not written: it allocates nothing. A string is made only for a record's id, and
/// only when its report is written.
final class RecordJudge {
  private let scanner: Scanner
  private let settings: JudgeSettings
  private var layout: Layout?
  private var decoder: (any RecordDecoder)?
  /// The texts in which nothing was found, as long as such texts are not written.
  private let repeated = RepeatedRecords()

  init(detector: Detector, settings: JudgeSettings) {
    scanner = detector.makeScanner()
    self.settings = settings
  }

  /// Judges every record of the block, in order.
  func judge(_ block: Block, into result: inout BlockResult) {
    result.reset()
    let decoder = decoder(for: block.layout)
    result.tally.bytes = block.inputBytes
    block.bytes.withUnsafeBytes { bytes in
      // JSON is checked as it is parsed; for the rest, one look at the whole block nearly always suffices.
      let isUTF8 =
        block.layout.format != .jsonl && UnsafeRawBufferPointer(rebasing: bytes[..<block.end]).isUTF8
      for (index, frame) in block.frames.enumerated() {
        let number = block.firstRecord + index
        if let defect = frame.defect {
          fail(RecordError(defect), id: nil, at: (number, frame.line), in: block, &result)
          continue
        }
        let record = UnsafeRawBufferPointer(rebasing: bytes[frame.range])
        switch decoder.decode(record, isKnownUTF8: isUTF8) {
        case .record(let record): judge(record, number: number, &result)
        case .failure(let error, let id): fail(error, id: id, at: (number, frame.line), in: block, &result)
        }
      }
    }
  }

  private func judge(_ record: Record, number: Int, _ result: inout BlockResult) {
    result.tally.records += 1
    let key = settings.onlyFlagged ? RepeatedRecords.Key(of: record.text) : nil
    if let key, repeated.contains(key) { return }
    let verdict = scanner.assess(record.text, from: settings.lowestLevel)
    if let key, verdict.level == .none { repeated.insert(key) }
    let isFlagged = verdict.anyFlagged || verdict.level >= .review
    result.tally.highest = max(result.tally.highest, verdict.level)
    if isFlagged { result.tally.flagged += 1 }
    guard isFlagged || !settings.onlyFlagged else { return }
    let report = scanner.report(id: id(record.id, number: number), record: number)
    settings.writer.write(report, on: record.text, into: &result.output)
  }

  private func fail(
    _ error: RecordError, id: UnsafeRawBufferPointer?, at place: (number: Int, line: Int), in block: Block,
    _ result: inout BlockResult
  ) {
    result.tally.records += 1
    result.tally.unreadable += 1
    result.problems.append(RecordProblem(source: block.layout.source, line: place.line, error: error))
    let failure = RecordFailure(id: self.id(id, number: place.number), record: place.number, error: error)
    settings.writer.write(failure, into: &result.output)
  }

  private func id(_ own: UnsafeRawBufferPointer?, number: Int) -> String {
    guard let own, !own.isEmpty else { return String(number) }
    return String(decoding: own, as: UTF8.self)
  }

  private func decoder(for layout: Layout) -> any RecordDecoder {
    if let decoder, layout == self.layout { return decoder }
    let decoder = layout.makeDecoder()
    self.decoder = decoder
    self.layout = layout
    return decoder
  }
}
