import TocsinModel

/// Finds pairs of concepts that stand close together.
///
/// One pass over the occurrences in order of place, each looking ahead at most ``CollocationTable/reach`` tokens.
/// Cost: linear in the occurrences times those that share a neighbourhood.
struct CollocationReader {
  /// A pair found in a text.
  struct Pair {
    var first: Int
    var second: Int
    var span: MatchSpan
  }

  private struct Item {
    var concept: Int
    var start: Int
    var end: Int
  }

  private var items: [Item] = []

  /// Calls `found` for each pair of concepts that `isSide` admits (bit 0: as first, bit 1: as second).
  mutating func read(_ text: MatchText, _ conceptCount: Int, sides: [UInt8], found: (Pair) -> Void) {
    collect(text, conceptCount, sides)
    for (index, first) in items.enumerated() where sides[first.concept] & 1 != 0 {
      var next = index + 1
      while next < items.count, items[next].start <= first.end + CollocationTable.reach {
        let second = items[next]
        next += 1
        guard sides[second.concept] & 2 != 0, second.start >= first.end, second.concept != first.concept,
          text.sentence(of: first.start) == text.sentence(of: second.end - 1)
        else { continue }
        let span = MatchSpan(start: first.start, end: first.end).union(
          MatchSpan(start: second.start, end: second.end))
        found(Pair(first: first.concept, second: second.concept, span: span))
      }
    }
  }

  private mutating func collect(_ text: MatchText, _ conceptCount: Int, _ sides: [UInt8]) {
    items.removeAll(keepingCapacity: true)
    let table = text.occurrences
    for occurrence in table.all where occurrence.languages & table.languages != 0 {
      let concept = Int(occurrence.concept)
      if sides[concept] != 0 {
        items.append(Item(concept: concept, start: Int(occurrence.start), end: Int(occurrence.end)))
      }
    }
    let words = items.count
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), sides[conceptCount + kind.index] != 0 else {
        continue
      }
      items.append(Item(concept: conceptCount + kind.index, start: fact.start, end: fact.end))
    }
    if items.count > words { items.sort { ($0.start, $0.end, $0.concept) < ($1.start, $1.end, $1.concept) } }
  }
}
