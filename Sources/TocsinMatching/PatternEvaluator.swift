import TocsinModel
import TocsinText

/// Evaluates the pattern graph over the concepts and numbers of one text.
///
/// Problem: find the ways in which concepts stand in the order, distance and scope that a pattern asks for.
/// Idea: every node yields a list of spans, computed at most once a record from the lists of its children. A
/// sequence pairs each place of its right part with the places of its left part that end within the gap, `&` does
/// so both ways round; nothing backtracks. Where more than ``waysLimit`` places compete, the nearest are kept, so a
/// list is never longer than ``waysLimit`` times its children's. Most nodes are never evaluated, because ``PlaceFilter`` knows
/// that they do not match.
/// Cost: linear in the occurrences of the concepts involved, times the depth of the pattern.
final class PatternEvaluator {
  /// How far apart, in tokens, the operands of `&&` and `...` may lie.
  static let reach = 120
  /// The most left parts that are tried for one right part.
  static let waysLimit = 16

  /// Where a node's list stands in the arena.
  private struct List: BitwiseCopyable {
    var start: Int32
    var end: Int32

    @inline(__always)
    var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
  }

  private let graph: FlatGraph
  private let conceptCount: Int
  /// Tells which nodes may match.
  private let filter: PlaceFilter
  /// The lists of all evaluated nodes, one after the other.
  private let arena = ScratchArray<MatchSpan>(capacity: 256)
  /// By node: where its list stands in the arena.
  private let ranges: ScratchArray<List>
  /// The record in which a node was evaluated last, by node.
  private let stamps: ScratchArray<UInt32>
  private var stamp: UInt32 = 0
  /// Scratch: a list by end.
  private let byEnd = ScratchArray<MatchSpan>()

  init(_ tables: MatchTables, _ filter: PlaceFilter) {
    graph = tables.graph
    conceptCount = tables.conceptCount
    self.filter = filter
    ranges = ScratchArray(unset: graph.nodes.count)
    stamps = ScratchArray(repeating: 0, count: graph.nodes.count)
  }

  /// Forgets the results of the record before.
  func begin() {
    arena.removeAll()
    stamp &+= 1
    if stamp == 0 {
      for node in stamps.indices { stamps[node] = 0 }
      stamp = 1
    }
  }

  /// The spans at which a node matches, ascending by start.
  func spans(of node: Int, in text: MatchText) -> [MatchSpan] {
    evaluate(node, text).map { arena[$0] }
  }

  /// Appends the spans at which a node matches.
  func appendSpans(of node: Int, in text: MatchText, to spans: inout [MatchSpan]) {
    for place in evaluate(node, text) { spans.append(arena[place]) }
  }

  /// Whether a node matches anywhere.
  func matches(_ node: Int, in text: MatchText) -> Bool { !evaluate(node, text).isEmpty }

  /// Evaluates a node, once a record; returns where its list stands in the arena.
  private func evaluate(_ index: Int, _ text: MatchText) -> Range<Int> {
    if stamps[index] == stamp { return ranges[index].range }
    guard filter.mayMatch(index) else { return 0..<0 }
    stamps[index] = stamp
    let node = graph.nodes[index]
    let start = begin(node, text)
    ranges[index] = List(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: arena.count))
    return start..<arena.count
  }

  /// Appends a node's list to the arena; returns where it starts.
  private func begin(_ node: FlatNode, _ text: MatchText) -> Int {
    switch node.kind {
    case .concept:
      let start = arena.count
      text.occurrences.appendSpans(of: Int(node.left), to: arena)
      return start
    case .fact: return facts(graph.tests[Int(node.left)], text)
    case .join: return join(node, text)
    case .together: return together(node, text)
    case .any: return union(node, text)
    }
  }

  private func facts(_ test: FactTest, _ text: MatchText) -> Int {
    let start = arena.count
    for fact in text.facts where fact.kind == test.kind && test.values.contains(fact.value) {
      arena.append(MatchSpan(start: fact.start, end: fact.end))
    }
    arena.sort(from: start, by: MatchSpan.isBeforeByStart)
    return start
  }

  private func join(_ node: FlatNode, _ text: MatchText) -> Int {
    let rights = evaluate(Int(node.right), text)
    guard !rights.isEmpty else { return arena.count }
    let lefts = evaluate(Int(node.left), text)
    let start = arena.count
    appendPairs(lefts, rights, node, text)
    arena.sortUnique(from: start)
    return start
  }

  private func together(_ node: FlatNode, _ text: MatchText) -> Int {
    let lefts = evaluate(Int(node.left), text)
    guard !lefts.isEmpty else { return arena.count }
    let rights = evaluate(Int(node.right), text)
    let start = arena.count
    if node.limit < 0 {
      appendCompanions(of: lefts, among: rights, node.scope, text)
    } else {
      appendPairs(lefts, rights, node, text)
      appendPairs(rights, lefts, node, text)
      arena.sortUnique(from: start)
    }
    return start
  }

  /// Appends the unions of each right span with the left spans that end at most the node's limit before it.
  private func appendPairs(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ node: FlatNode, _ text: MatchText
  ) {
    guard !lefts.isEmpty else { return }
    sortByEnd(lefts)
    var next = 0
    for place in rights {
      let right = arena[place]
      while next < byEnd.count, byEnd[next].end <= right.start { next &+= 1 }
      var index = next - 1
      while index >= 0, next - index <= Self.waysLimit, right.start - byEnd[index].end <= Int(node.limit) {
        if text.isWithin(node.scope, byEnd[index], right) { arena.append(byEnd[index].union(right)) }
        index -= 1
      }
    }
  }

  /// Appends the spans that have another one before or after them within ``reach``.
  private func appendCompanions(
    of spans: Range<Int>, among others: Range<Int>, _ scope: Scope, _ text: MatchText
  ) {
    sortByEnd(others)
    for place in spans {
      let span = arena[place]
      let isFound =
        hasCompanionBefore(span, scope, text) || hasCompanionAfter(span, among: others, scope, text)
      if isFound { arena.append(span) }
    }
  }

  private func hasCompanionBefore(_ span: MatchSpan, _ scope: Scope, _ text: MatchText) -> Bool {
    let limit = byEnd.elements.partitionPoint { $0.end <= span.start }
    for index in max(0, limit - Self.waysLimit)..<limit
    where span.start - byEnd[index].end <= Self.reach && text.isWithin(scope, byEnd[index], span) {
      return true
    }
    return false
  }

  private func hasCompanionAfter(
    _ span: MatchSpan, among others: Range<Int>, _ scope: Scope, _ text: MatchText
  ) -> Bool {
    let first = others.partitionPoint { arena[$0].start < span.end }
    for index in first..<min(first + Self.waysLimit, others.upperBound)
    where arena[index].start - span.end <= Self.reach
      && text.isWithin(scope, span, arena[index])
    {
      return true
    }
    return false
  }

  private func union(_ node: FlatNode, _ text: MatchText) -> Int {
    let choices = Int(node.left)..<Int(node.right)
    for child in choices where !graph.nodes[Int(graph.children[child])].isLeaf {
      _ = evaluate(Int(graph.children[child]), text)
    }
    let start = arena.count
    for child in choices where !graph.nodes[Int(graph.children[child])].isLeaf {
      for place in evaluate(Int(graph.children[child]), text) { arena.append(arena[place]) }
    }
    appendLeaves(of: node, text)
    arena.sortUnique(from: start)
    return start
  }

  /// Appends the places of those parts of a choice that are leaves.
  private func appendLeaves(of node: FlatNode, _ text: MatchText) {
    for place in Int(node.limit)..<Int(node.end) {
      let mask = graph.masks[place]
      var left = filter.leaves.words[mask.word] & mask.bits
      while left != 0 {
        let leaf = mask.word << 6 | left.trailingZeroBitCount
        left &= left &- 1
        if leaf < conceptCount {
          text.occurrences.appendSpans(of: leaf, to: arena)
        } else {
          _ = facts(graph.tests[leaf - conceptCount], text)
        }
      }
    }
  }

  /// Fills ``byEnd`` with a list of the arena.
  private func sortByEnd(_ list: Range<Int>) {
    byEnd.removeAll()
    for place in list { byEnd.append(arena[place]) }
    byEnd.sort(from: 0, by: MatchSpan.isBeforeByEnd)
  }
}

extension MatchSpan {
  fileprivate static func isBeforeByStart(_ first: MatchSpan, _ second: MatchSpan) -> Bool {
    if first.start != second.start { return first.start < second.start }
    if first.end != second.end { return first.end < second.end }
    return first.parts < second.parts
  }

  fileprivate static func isBeforeByEnd(_ first: MatchSpan, _ second: MatchSpan) -> Bool {
    first.end != second.end ? first.end < second.end : first.start < second.start
  }
}

extension ScratchArray where Element == MatchSpan {
  /// Sorts what stands from `start` on; it mostly is in order already.
  fileprivate func sort(from start: Int, by isBefore: (MatchSpan, MatchSpan) -> Bool) {
    var index = start + 1
    while index < count, !isBefore(self[index], self[index - 1]) { index += 1 }
    guard index < count else { return }
    var tail = tail(from: start)
    tail.sort(by: isBefore)
  }

  /// Sorts what stands from `start` on by place and drops repetitions.
  fileprivate func sortUnique(from start: Int) {
    guard count - start > 1 else { return }
    sort(from: start, by: MatchSpan.isBeforeByStart)
    var kept = start
    for index in start..<count where kept == start || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    truncate(to: kept)
  }
}
