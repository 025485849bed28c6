import Tocsin

/// A text with its evidence marked in place, cut to the parts around the evidence when it is long.
struct MarkedExcerpt {
  /// A stretch of the text, and the family whose evidence it is.
  struct Piece: Equatable {
    var text: String
    var family: Family?
  }

  /// Texts up to this many bytes are shown whole.
  static let wholeLimit = 700
  /// How many bytes are shown on either side of evidence in a longer text.
  static let margin = 120
  /// What stands where something was left out.
  static let gap = " […] "

  /// The pieces in order.
  private(set) var pieces: [Piece] = []
  private let text: UnsafeRawBufferPointer
  private let redaction: Redaction?

  /// Marks the evidence of a report on `text`.
  init(of text: UnsafeRawBufferPointer, evidence: [Evidence], redacts: Bool) {
    self.text = text
    redaction = redacts ? Redaction(of: text) : nil
    let marks = Self.merged(evidence, in: text.count)
    var index = 0
    for window in windows(around: marks) {
      if window.lowerBound > index { pieces.append(Piece(text: Self.gap, family: nil)) }
      index = window.lowerBound
      for mark in marks where window.contains(mark.range.lowerBound) {
        append(index..<mark.range.lowerBound, family: nil)
        append(mark.range, family: mark.family)
        index = mark.range.upperBound
      }
      append(index..<window.upperBound, family: nil)
      index = window.upperBound
    }
    if index < text.count { pieces.append(Piece(text: Self.gap, family: nil)) }
  }

  private typealias Mark = (range: Range<Int>, family: Family)

  /// The places of the evidence that speaks for a family, without overlap; where pieces overlap, the heaviest one names the
  /// family. Single words are marked only in a text in which no rule was hit.
  private static func merged(_ evidence: [Evidence], in count: Int) -> [Mark] {
    var marks: [(range: Range<Int>, family: Family, weight: Points)] = []
    let supporting = evidence.filter { $0.weight > .zero && $0.rule != Evidence.smallKeywords }
    let hits = supporting.filter { !$0.isKeyword }
    let telling = hits.isEmpty ? supporting : hits
    for item in telling.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let range = item.range.clamped(to: 0..<count)
      guard !range.isEmpty else { continue }
      if let last = marks.last, last.range.upperBound > range.lowerBound {
        let whole = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
        let heavier = item.weight > last.weight
        marks[marks.count - 1] = (
          whole, heavier ? item.family : last.family, max(item.weight, last.weight)
        )
      } else {
        marks.append((range, item.family, item.weight))
      }
    }
    return marks.map { ($0.range, $0.family) }
  }

  /// The parts of the text to show, in order.
  private func windows(around marks: [Mark]) -> [Range<Int>] {
    if text.count <= Self.wholeLimit { return [0..<text.count] }
    if marks.isEmpty { return [0..<boundary(at: 2 * Self.margin, step: -1)] }
    var windows: [Range<Int>] = []
    for mark in marks {
      let start = boundary(
        at: max(0, mark.range.lowerBound - Self.margin), step: 1, until: mark.range.lowerBound)
      let end = boundary(
        at: min(text.count, mark.range.upperBound + Self.margin), step: -1, until: mark.range.upperBound)
      if let last = windows.last, last.upperBound >= start {
        windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        windows.append(start..<end)
      }
    }
    return windows
  }

  /// The nearest blank from `offset` in one direction, or else the nearest scalar boundary.
  private func boundary(at offset: Int, step: Int, until limit: Int? = nil) -> Int {
    if offset <= 0 || offset >= text.count { return offset }
    let limit = limit ?? max(0, offset - Self.margin)
    var index = offset
    while index != limit, text[index] != 0x20, text[index] != 0x0A { index += step }
    if index != limit { return index }
    index = offset
    while index != limit, text[index] & 0xC0 == 0x80 { index += step }
    return index
  }

  private mutating func append(_ range: Range<Int>, family: Family?) {
    guard !range.isEmpty else { return }
    let words = redaction?.masked(range) ?? String(decoding: text[range], as: UTF8.self)
    pieces.append(Piece(text: words, family: family))
  }
}
