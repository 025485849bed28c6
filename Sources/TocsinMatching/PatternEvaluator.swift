import TocsinModel

/// Evaluates the pattern graph over the concepts and numbers of one text.
///
/// Problem: find every way in which concepts stand in the order, distance and scope that a pattern asks for.
/// Idea: every node yields a list of spans, computed at most once a record from the lists of its children: a
/// sequence keeps, for each place of its right part, the nearest left part; `&` keeps, for each place of its
/// left part, the nearest right part; so a list is never longer than a child's list, and nothing backtracks.
/// Cost: linear in the occurrences of the concepts involved, times the depth of the pattern.
struct PatternEvaluator {
  /// How far apart, in tokens, the operands of `&&` and `...` may lie.
  static let reach = 256

  private let model: CompiledModel
  private var arena: [MatchSpan] = []
  private var ranges: [Range<Int>]
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0

  init(model: CompiledModel) {
    self.model = model
    ranges = Array(repeating: 0..<0, count: model.nodes.count)
    stamps = Array(repeating: 0, count: model.nodes.count)
  }

  /// Forgets the results of the record before.
  mutating func reset() {
    arena.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for node in stamps.indices { stamps[node] = 0 }
      stamp = 1
    }
  }

  /// The spans at which a node matches, ascending by start.
  mutating func spans(of node: Int, in text: MatchText) -> ArraySlice<MatchSpan> {
    evaluate(node, text)
    return arena[ranges[node]]
  }

  private mutating func evaluate(_ node: Int, _ text: MatchText) {
    guard stamps[node] != stamp else { return }
    stamps[node] = stamp
    let found: [MatchSpan]
    switch model.nodes[node].operation {
    case .concept(let concept): found = Array(text.occurrences.spans(of: concept))
    case .fact(let test): found = facts(test, text)
    case .join(let left, let right, let gap):
      found = join(left, right, gap, model.nodes[node].scope, text)
    case .together(let left, let right, let distance):
      found = together(left, right, distance, model.nodes[node].scope, text)
    case .any(let children): found = union(children, text)
    }
    ranges[node] = arena.count..<arena.count + found.count
    arena += found
  }

  private func facts(_ test: FactTest, _ text: MatchText) -> [MatchSpan] {
    var found: [MatchSpan] = []
    for fact in text.facts where fact.kind == test.kind && test.values.contains(fact.value) {
      found.append(MatchSpan(start: fact.start, end: fact.end))
    }
    Self.sort(&found)
    return found
  }

  private mutating func join(
    _ left: Int, _ right: Int, _ gap: Int, _ scope: Scope, _ text: MatchText
  ) -> [MatchSpan] {
    let rightSpans = spans(of: right, in: text)
    guard !rightSpans.isEmpty else { return [] }
    var leftSpans = Array(spans(of: left, in: text))
    Self.sort(&leftSpans) { ($0.end, $0.start) < ($1.end, $1.start) }
    var found: [MatchSpan] = []
    var next = 0
    for right in rightSpans {
      while next < leftSpans.count, leftSpans[next].end <= right.start { next += 1 }
      guard next > 0 else { continue }
      let left = leftSpans[next - 1]
      if right.start - left.end <= gap, text.isWithin(scope, left, right) { found.append(left.union(right)) }
    }
    Self.sort(&found)
    return found
  }

  private mutating func together(
    _ left: Int, _ right: Int, _ distance: Int?, _ scope: Scope, _ text: MatchText
  ) -> [MatchSpan] {
    let leftSpans = Array(spans(of: left, in: text))
    guard !leftSpans.isEmpty else { return [] }
    let rightSpans = spans(of: right, in: text)
    var found: [MatchSpan] = []
    for left in leftSpans {
      guard
        let right = Self.nearest(
          to: left, in: rightSpans, within: distance ?? Self.reach,
          where: {
            text.isWithin(scope, left, $0)
          })
      else { continue }
      found.append(distance == nil ? left : left.union(right))
    }
    Self.sort(&found)
    return found
  }

  /// The span nearest to `center` that does not overlap it, at most `distance` tokens away.
  private static func nearest(
    to center: MatchSpan, in spans: ArraySlice<MatchSpan>, within distance: Int,
    where test: (MatchSpan) -> Bool
  ) -> MatchSpan? {
    var low = spans.startIndex
    var high = spans.endIndex
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].start < center.end { low = middle + 1 } else { high = middle }
    }
    var best: (span: MatchSpan, distance: Int)?
    if low < spans.endIndex, spans[low].start - center.end <= distance, test(spans[low]) {
      best = (spans[low], spans[low].start - center.end)
    }
    for back in 1...8 where low - back >= spans.startIndex {
      let span = spans[low - back]
      guard span.end <= center.start else { continue }
      let apart = center.start - span.end
      if apart <= distance, apart < best?.distance ?? .max, test(span) { best = (span, apart) }
      break
    }
    return best?.span
  }

  private mutating func union(_ children: [Int], _ text: MatchText) -> [MatchSpan] {
    var found: [MatchSpan] = []
    for child in children { found += spans(of: child, in: text) }
    Self.sort(&found)
    var kept = 0
    for index in found.indices where kept == 0 || found[index] != found[kept - 1] {
      found[kept] = found[index]
      kept += 1
    }
    found.removeLast(found.count - kept)
    return found
  }

  private static func sort(
    _ spans: inout [MatchSpan],
    by isBefore: (MatchSpan, MatchSpan) -> Bool = { ($0.start, $0.end) < ($1.start, $1.end) }
  ) {
    for index in spans.indices.dropFirst() where isBefore(spans[index], spans[index - 1]) {
      spans.sort(by: isBefore)
      return
    }
  }
}
