import TocsinText

/// Chooses the rules that a text may hit: those whose groups of leaves each have one in the text, at places that fit.
///
/// Cost: that of ``TriggerTable``, and what each trigger that it finds needs.
final class RuleWaking {
  private let tables: MatchTables
  private let filter: PlaceFilter
  /// The rules that the text last read may hit, those with the most points first.
  let candidates = ScratchArray<RuleCandidate>()
  /// The patterns of the candidates.
  let patterns = ScratchArray<Int32>()
  private let room = ScratchArray<Int32>()

  init(_ tables: MatchTables, _ filter: PlaceFilter) {
    self.tables = tables
    self.filter = filter
  }

  /// Finds the rules whose groups of leaves each have one in the text.
  func wake(_ rows: PhraseRows) {
    candidates.removeAll()
    patterns.removeAll()
    let (table, patterns) = (tables.triggers, patterns)
    var open = RuleCandidate(rule: -1, first: 0, end: 0)
    table.forEachTrigger(of: rows.leaves, groups: rows.groups, in: room) { trigger in
      if table.rules[trigger] != open.rule {
        close(&open)
        open.rule = table.rules[trigger]
      }
      patterns.append(table.patterns[trigger])
    }
    close(&open)
  }

  /// Notes a candidate, once all its patterns are; the next one begins behind it.
  @inline(__always)
  private func close(_ candidate: inout RuleCandidate) {
    candidate.end = Int32(truncatingIfNeeded: patterns.count)
    if candidate.rule >= 0 { candidates.append(candidate) }
    candidate.first = candidate.end
  }

  /// Leaves out the rules that cannot be hit because of the places of what they need.
  func refine() { _ = refine { _ in true } }

  /// ``refine()``, given up as soon as `body`, which is told of each rule that is out, returns false.
  ///
  /// - Returns: whether it was not given up.
  @inline(__always)
  func refine(_ body: (RuleCandidate) -> Bool) -> Bool {
    for place in candidates.indices where !mayBeHit(candidates[place]) {
      candidates[place].isPossible = false
      guard body(candidates[place]) else { return false }
    }
    var kept = 0
    for place in candidates.indices where candidates[place].isPossible {
      candidates[kept] = candidates[place]
      kept &+= 1
    }
    candidates.truncate(to: kept)
    return true
  }

  /// Whether the places of what a rule needs allow for a hit.
  private func mayBeHit(_ candidate: RuleCandidate) -> Bool {
    for place in candidate.first..<candidate.end where filter.mayMatch(Int(patterns[Int(place)])) {
      return meetsRequirements(Int(candidate.rule))
    }
    return false
  }

  private func meetsRequirements(_ rule: Int) -> Bool {
    let requirements = tables.requirements
    return requirements.range(of: rule).allSatisfy { filter.mayMatch(Int(requirements.values[$0])) }
  }
}
