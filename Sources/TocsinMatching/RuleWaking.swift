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
  /// Scratch: rows of triggers.
  private let met: ScratchArray<SIMD8<UInt64>>
  private let found: ScratchArray<SIMD8<UInt64>>

  init(_ tables: MatchTables, _ filter: PlaceFilter) {
    self.tables = tables
    self.filter = filter
    met = ScratchArray(repeating: SIMD8(), count: tables.triggers.width)
    found = ScratchArray(repeating: SIMD8(), count: tables.triggers.width)
  }

  /// Finds the rules whose groups of leaves each have one in the text.
  func wake() {
    candidates.removeAll()
    patterns.removeAll()
    let (table, patterns) = (tables.triggers, patterns)
    var open = RuleCandidate(rule: -1, first: 0, end: 0)
    table.forEachTrigger(of: filter.leaves, met: met.base, found: found.base) { trigger in
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
  func refine() {
    var kept = 0
    for place in candidates.indices {
      let candidate = candidates[place]
      let mayMatch = (candidate.first..<candidate.end).contains { filter.mayMatch(Int(patterns[Int($0)])) }
      guard mayMatch, meetsRequirements(Int(candidate.rule)) else { continue }
      candidates[kept] = candidate
      kept += 1
    }
    candidates.truncate(to: kept)
  }

  private func meetsRequirements(_ rule: Int) -> Bool {
    let requirements = tables.requirements
    return requirements.range(of: rule).allSatisfy { filter.mayMatch(Int(requirements.values[$0])) }
  }
}
