/// Chooses, for each family, the stretch of text whose keywords speak most for it.
///
/// A window of ``KeywordTable/window`` tokens slides over the places; a concept counts once in it, at its first
/// place. Cost: linear in the places.
struct KeywordWindow {
  /// A keyword with points for the family at hand.
  struct Place {
    var concept: Int
    var points: Int
    var span: MatchSpan
  }

  /// The places that count: those of the best window, or none when they do not reach the floor.
  static func best(of places: [Place]) -> [Place] {
    guard places.reduce(0, { $0 + max(0, $1.points) }) >= KeywordTable.floor else { return [] }
    if isShort(places) { return distinct(places) }
    var counts: [Int: Int] = [:]
    var sum = 0
    var best = (sum: 0, range: 0..<0)
    var first = 0
    for (last, place) in places.enumerated() {
      counts[place.concept, default: 0] += 1
      if counts[place.concept] == 1 { sum += place.points }
      while place.span.end - places[first].span.start > KeywordTable.window {
        counts[places[first].concept, default: 1] -= 1
        if counts[places[first].concept] == 0 { sum -= places[first].points }
        first += 1
      }
      if sum > best.sum { best = (sum, first..<last + 1) }
    }
    return best.sum >= KeywordTable.floor ? distinct(Array(places[best.range])) : []
  }

  /// Whether all places fit one window: the usual case, in which everything counts, for and against.
  private static func isShort(_ places: [Place]) -> Bool {
    var start = Int.max
    var end = 0
    for place in places {
      start = min(start, place.span.start)
      end = max(end, place.span.end)
    }
    return end - start <= KeywordTable.window
  }

  /// The first place of each keyword.
  private static func distinct(_ places: [Place]) -> [Place] {
    let concepts = (places.map(\.concept).max() ?? 0) + 1
    var seen = Array(repeating: UInt64(0), count: (concepts + 63) / 64)
    return places.filter { place in
      let bit: UInt64 = 1 << UInt64(place.concept & 63)
      defer { seen[place.concept >> 6] |= bit }
      return seen[place.concept >> 6] & bit == 0
    }
  }
}
