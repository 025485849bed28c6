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
    guard best.sum >= KeywordTable.floor else { return [] }
    var seen: Set<Int> = []
    return places[best.range].filter { seen.insert($0.concept).inserted }
  }
}
