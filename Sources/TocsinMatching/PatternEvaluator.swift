import TocsinModel
import TocsinText

/// Evaluates the pattern graph over the concepts and numbers of one text.
///
/// Problem: find the ways in which concepts stand in the order, distance and scope that a pattern asks for.
/// Idea: every node yields a list of spans, computed at most once a record from the lists of its children. A
/// sequence pairs each place of its right part with the places of its left part that end within the gap, `&` does
/// so both ways round; nothing backtracks. Where more than ``waysLimit`` places compete, the nearest are kept, so a
/// list is never longer than ``waysLimit`` times its children's.
/// Cost: linear in the occurrences of the concepts involved, times the depth of the pattern.
struct PatternEvaluator {
  /// How far apart, in tokens, the operands of `&&` and `...` may lie.
  static let reach = 256
  /// The most left parts that are tried for one right part.
  static let waysLimit = 16

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
    let rights = Array(spans(of: right, in: text))
    guard !rights.isEmpty else { return [] }
    var found = Self.pairs(Self.sortedByEnd(spans(of: left, in: text)), rights, gap) {
      text.isWithin(scope, $0, $1)
    }
    Self.sortUnique(&found)
    return found
  }

  private mutating func together(
    _ left: Int, _ right: Int, _ distance: Int?, _ scope: Scope, _ text: MatchText
  ) -> [MatchSpan] {
    let lefts = Array(spans(of: left, in: text))
    guard !lefts.isEmpty else { return [] }
    let rights = Array(spans(of: right, in: text))
    guard let distance else {
      return Self.companions(of: lefts, among: rights) { text.isWithin(scope, $0, $1) }
    }
    var found = Self.pairs(Self.sortedByEnd(lefts[...]), rights, distance) { text.isWithin(scope, $0, $1) }
    found += Self.pairs(Self.sortedByEnd(rights[...]), lefts, distance) { text.isWithin(scope, $0, $1) }
    Self.sortUnique(&found)
    return found
  }

  /// The unions of each right span with the left spans that end at most `gap` tokens before it.
  private static func pairs(
    _ lefts: [MatchSpan], _ rights: [MatchSpan], _ gap: Int, where test: (MatchSpan, MatchSpan) -> Bool
  ) -> [MatchSpan] {
    var found: [MatchSpan] = []
    var next = 0
    for right in rights {
      while next < lefts.count, lefts[next].end <= right.start { next += 1 }
      var index = next - 1
      while index >= 0, next - index <= waysLimit, right.start - lefts[index].end <= gap {
        if test(lefts[index], right) { found.append(lefts[index].union(right)) }
        index -= 1
      }
    }
    return found
  }

  /// The spans that have another one before or after them within ``reach``.
  private static func companions(
    of spans: [MatchSpan], among others: [MatchSpan], where test: (MatchSpan, MatchSpan) -> Bool
  ) -> [MatchSpan] {
    let othersByEnd = sortedByEnd(others[...])
    return spans.filter { span in
      let before = othersByEnd[..<othersByEnd.partitionPoint { $0.end <= span.start }].suffix(waysLimit)
      if before.contains(where: { span.start - $0.end <= reach && test($0, span) }) { return true }
      let after = others[others.partitionPoint { $0.start < span.end }...].prefix(waysLimit)
      return after.contains { $0.start - span.end <= reach && test(span, $0) }
    }
  }

  private mutating func union(_ children: [Int], _ text: MatchText) -> [MatchSpan] {
    var found: [MatchSpan] = []
    for child in children { found += spans(of: child, in: text) }
    Self.sortUnique(&found)
    return found
  }

  private static func sortedByEnd(_ spans: ArraySlice<MatchSpan>) -> [MatchSpan] {
    var sorted = Array(spans)
    sort(&sorted) { ($0.end, $0.start) < ($1.end, $1.start) }
    return sorted
  }

  /// Sorts by place and drops repetitions.
  private static func sortUnique(_ spans: inout [MatchSpan]) {
    sort(&spans)
    var kept = 0
    for index in spans.indices where kept == 0 || spans[index] != spans[kept - 1] {
      spans[kept] = spans[index]
      kept += 1
    }
    spans.removeLast(spans.count - kept)
  }

  private static func sort(
    _ spans: inout [MatchSpan],
    by isBefore: (MatchSpan, MatchSpan) -> Bool = {
      ($0.start, $0.end, $0.parts) < ($1.start, $1.end, $1.parts)
    }
  ) {
    for index in spans.indices.dropFirst() where isBefore(spans[index], spans[index - 1]) {
      spans.sort(by: isBefore)
      return
    }
  }
}
