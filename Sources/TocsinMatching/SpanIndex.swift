import TocsinModel
import TocsinText

/// The places of a guard or of an exception, ready to be asked which of them bear on a hit.
///
/// Problem: a long text may hold thousands of hits and of guards. Idea: places sorted by start and by end, so that each
/// question is a search by halving. Cost: logarithmic a question, plus the places that begin inside the hit.
struct SpanIndex {
  private let byStart: [MatchSpan]
  private let byEnd: [MatchSpan]

  init(_ spans: [MatchSpan]) {
    byStart = spans.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    byEnd = spans.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
  }

  /// A place from which a guard reaches a hit, or nil.
  func place(reaching hit: MatchSpan, by reach: Guard.Reach, in text: MatchText) -> MatchSpan? {
    switch reach {
    case .before(let distance): before(hit, distance, text)
    case .after(let distance): after(hit, distance, text)
    case .near(let distance): before(hit, distance, text) ?? after(hit, distance, text)
    case .sentence: place(within: .sentence, of: hit, in: text)
    case .passage: place(within: .passage, of: hit, in: text)
    case .text: byStart.first
    }
  }

  /// A place in the sentences of a span (`sentence`), in one passage with it, or anywhere.
  func place(within scope: Scope, of span: MatchSpan, in text: MatchText) -> MatchSpan? {
    let sentences = text.sentence(of: span.start)...text.sentence(of: span.end - 1)
    switch scope {
    case .sentence:
      return byStart.withUnsafeBufferPointer { text.first(of: $0, in: sentences) }
    case .passage:
      var index = byStart.partitionPoint { text.sentence(of: $0.start) < sentences.upperBound - 1 }
      while index < byStart.count, text.sentence(of: byStart[index].start) <= sentences.lowerBound + 1 {
        if text.isWithin(.passage, span, byStart[index]) { return byStart[index] }
        index += 1
      }
      return nil
    case .text: return byStart.first
    }
  }

  /// A place that ends at most `distance` tokens before the hit in the sentence where it begins, or lies in a gap of it.
  private func before(_ hit: MatchSpan, _ distance: Int, _ text: MatchText) -> MatchSpan? {
    let next = byEnd.partitionPoint { $0.end <= hit.start }
    if next > 0 {
      let place = byEnd[next - 1]
      if hit.start - place.end <= distance, text.sentence(of: place.end - 1) == text.sentence(of: hit.start) {
        return place
      }
    }
    var index = byStart.partitionPoint { $0.start < hit.start }
    while index < byStart.count, byStart[index].start < hit.end {
      if hit.holdsInGap(byStart[index]) { return byStart[index] }
      index += 1
    }
    return nil
  }

  /// A place that begins at most `distance` tokens after the hit in the sentence where it ends.
  private func after(_ hit: MatchSpan, _ distance: Int, _ text: MatchText) -> MatchSpan? {
    let index = byStart.partitionPoint { $0.start < hit.end }
    guard index < byStart.count, byStart[index].start - hit.end <= distance,
      text.sentence(of: byStart[index].start) == text.sentence(of: hit.end - 1)
    else { return nil }
    return byStart[index]
  }
}

extension MatchText {
  /// The first of `spans`, which ascend by start, that begins in one of `sentences`.
  func first(
    of spans: UnsafeBufferPointer<MatchSpan>, in sentences: ClosedRange<Int>
  ) -> MatchSpan? {
    let index = spans.partitionPoint { sentence(of: $0.start) < sentences.lowerBound }
    guard index < spans.endIndex, sentence(of: spans[index].start) <= sentences.upperBound else { return nil }
    return spans[index]
  }
}
