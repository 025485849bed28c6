import TocsinModel
import TocsinText

/// Evaluates the pattern graph over the concepts and numbers of one text.
///
/// Problem: find the ways in which concepts stand in the order, distance and scope that a pattern asks for.
/// Idea: every node yields a list of spans, computed at most once a record from the lists of its children. A
/// sequence pairs each place of its right part with the places of its left part that end within the gap, `&` does
/// so both ways round; nothing backtracks. Where more than ``waysLimit`` places compete, the nearest are kept, so a
/// list is never longer than ``waysLimit`` times its children's. Most nodes are never evaluated, because something
/// they need does not occur at all (``possible``).
/// Cost: linear in the occurrences of the concepts involved, times the depth of the pattern.
struct PatternEvaluator {
  /// How far apart, in tokens, the operands of `&&` and `...` may lie.
  static let reach = 256
  /// The most left parts that are tried for one right part.
  static let waysLimit = 16

  private let graph: FlatGraph
  /// The lists of all evaluated nodes, one after the other.
  private var arena: [MatchSpan] = []
  private var ranges: [Range<Int>]
  /// The record in which a node was evaluated last, by node.
  private var stamps: [UInt32]
  private var stamp: UInt32 = 0
  /// The nodes all of whose necessary parts occur somewhere in the text.
  private(set) var possible: NodeSet
  /// Scratch: a list by end.
  private var byEnd: [MatchSpan] = []

  init(model: CompiledModel) {
    graph = FlatGraph(model)
    ranges = Array(repeating: 0..<0, count: graph.nodes.count)
    stamps = Array(repeating: 0, count: graph.nodes.count)
    possible = NodeSet(nodeCount: graph.nodes.count)
  }

  /// Forgets the results of the record before, and notes what occurs in this one.
  mutating func begin(_ text: MatchText) {
    arena.removeAll(keepingCapacity: true)
    stamp &+= 1
    if stamp == 0 {
      for node in stamps.indices { stamps[node] = 0 }
      stamp = 1
    }
    possible.removeAll()
    possible.insert(text.occurrences.present, nodes: graph.conceptNodes)
    for fact in text.facts {
      for place in graph.testsByKind.range(of: fact.kind.index) {
        let test = Int(graph.testsByKind.values[place])
        if graph.tests[test].values.contains(fact.value) { possible.insert(Int(graph.testNodes[test])) }
      }
    }
    graph.waking.spread(in: &possible)
  }

  /// The spans at which a node matches, ascending by start.
  mutating func spans(of node: Int, in text: MatchText) -> ArraySlice<MatchSpan> {
    arena[evaluate(node, text)]
  }

  /// Whether a node matches anywhere.
  mutating func matches(_ node: Int, in text: MatchText) -> Bool { !evaluate(node, text).isEmpty }

  /// Evaluates a node, once a record; returns where its list stands in the arena.
  private mutating func evaluate(_ index: Int, _ text: MatchText) -> Range<Int> {
    guard possible.contains(index) else { return 0..<0 }
    if stamps[index] == stamp { return ranges[index] }
    stamps[index] = stamp
    let node = graph.nodes[index]
    let range: Range<Int>
    switch node.kind {
    case .concept: range = append { $0.append(contentsOf: text.occurrences.spans(of: Int(node.left))) }
    case .fact: range = facts(graph.tests[Int(node.left)], text)
    case .join: range = join(node, text)
    case .together: range = together(node, text)
    case .any: range = union(node, text)
    }
    ranges[index] = range
    return range
  }

  @inline(__always)
  private mutating func append(_ add: (inout [MatchSpan]) -> Void) -> Range<Int> {
    let start = arena.count
    add(&arena)
    return start..<arena.count
  }

  private mutating func facts(_ test: FactTest, _ text: MatchText) -> Range<Int> {
    let start = arena.count
    for fact in text.facts where fact.kind == test.kind && test.values.contains(fact.value) {
      arena.append(MatchSpan(start: fact.start, end: fact.end))
    }
    arena.sort(from: start, by: MatchSpan.isBeforeByStart)
    return start..<arena.count
  }

  private mutating func join(_ node: FlatNode, _ text: MatchText) -> Range<Int> {
    let rights = evaluate(Int(node.right), text)
    guard !rights.isEmpty else { return rights }
    let lefts = evaluate(Int(node.left), text)
    let start = arena.count
    appendPairs(lefts, rights, node, text)
    arena.sortUnique(from: start)
    return start..<arena.count
  }

  private mutating func together(_ node: FlatNode, _ text: MatchText) -> Range<Int> {
    let lefts = evaluate(Int(node.left), text)
    guard !lefts.isEmpty else { return lefts }
    let rights = evaluate(Int(node.right), text)
    let start = arena.count
    if node.limit < 0 {
      appendCompanions(of: lefts, among: rights, node.scope, text)
    } else {
      appendPairs(lefts, rights, node, text)
      appendPairs(rights, lefts, node, text)
      arena.sortUnique(from: start)
    }
    return start..<arena.count
  }

  /// Appends the unions of each right span with the left spans that end at most the node's limit before it.
  private mutating func appendPairs(
    _ lefts: Range<Int>, _ rights: Range<Int>, _ node: FlatNode, _ text: MatchText
  ) {
    sortByEnd(lefts)
    var next = 0
    for place in rights {
      let right = arena[place]
      while next < byEnd.count, byEnd[next].end <= right.start { next += 1 }
      var index = next - 1
      while index >= 0, next - index <= Self.waysLimit, right.start - byEnd[index].end <= Int(node.limit) {
        if text.isWithin(node.scope, byEnd[index], right) { arena.append(byEnd[index].union(right)) }
        index -= 1
      }
    }
  }

  /// Appends the spans that have another one before or after them within ``reach``.
  private mutating func appendCompanions(
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
    let limit = byEnd.partitionPoint { $0.end <= span.start }
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
    where arena[index].start - span.end <= Self.reach && text.isWithin(scope, span, arena[index]) {
      return true
    }
    return false
  }

  private mutating func union(_ node: FlatNode, _ text: MatchText) -> Range<Int> {
    let choices = Int(node.left)..<Int(node.right)
    for child in choices { _ = evaluate(Int(graph.children[child]), text) }
    let start = arena.count
    for child in choices {
      for place in evaluate(Int(graph.children[child]), text) { arena.append(arena[place]) }
    }
    arena.sortUnique(from: start)
    return start..<arena.count
  }

  /// Fills ``byEnd`` with a list of the arena.
  private mutating func sortByEnd(_ list: Range<Int>) {
    byEnd.removeAll(keepingCapacity: true)
    for place in list { byEnd.append(arena[place]) }
    byEnd.sort(from: 0, by: MatchSpan.isBeforeByEnd)
  }
}

extension MatchSpan {
  fileprivate static func isBeforeByStart(_ first: MatchSpan, _ second: MatchSpan) -> Bool {
    (first.start, first.end, first.parts) < (second.start, second.end, second.parts)
  }

  fileprivate static func isBeforeByEnd(_ first: MatchSpan, _ second: MatchSpan) -> Bool {
    (first.end, first.start) < (second.end, second.start)
  }
}

extension [MatchSpan] {
  /// Sorts what stands from `start` on; it mostly is in order already.
  fileprivate mutating func sort(from start: Int, by isBefore: (MatchSpan, MatchSpan) -> Bool) {
    var index = start + 1
    while index < count, !isBefore(self[index], self[index - 1]) { index += 1 }
    guard index < count else { return }
    withUnsafeMutableBufferPointer { spans in
      var tail = UnsafeMutableBufferPointer(rebasing: spans[start...])
      tail.sort(by: isBefore)
    }
  }

  /// Sorts what stands from `start` on by place and drops repetitions.
  fileprivate mutating func sortUnique(from start: Int) {
    guard count - start > 1 else { return }
    sort(from: start, by: MatchSpan.isBeforeByStart)
    var kept = start
    for index in start..<count where kept == start || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeLast(count - kept)
  }
}
