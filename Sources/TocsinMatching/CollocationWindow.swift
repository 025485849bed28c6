/// Chooses, for each family, the stretch of text whose collocations speak most for it.
///
/// A window of ``CollocationTable/window`` tokens slides over the places; a collocation counts once in it, at its first
/// place. Cost: linear in the places.
struct CollocationWindow {
  /// A collocation with points for the family at hand.
  struct Place {
    var collocation: Int
    var points: Int
    var span: MatchSpan
  }

  /// The places that count: those of the best window, or none when they do not reach the floor.
  static func best(of places: [Place]) -> [Place] {
    guard places.reduce(0, { $0 + max(0, $1.points) }) >= CollocationTable.floor else { return [] }
    var counts: [Int: Int] = [:]
    var sum = 0
    var best = (sum: 0, range: 0..<0)
    var first = 0
    for (last, place) in places.enumerated() {
      counts[place.collocation, default: 0] += 1
      if counts[place.collocation] == 1 { sum += place.points }
      while place.span.end - places[first].span.start > CollocationTable.window {
        counts[places[first].collocation, default: 1] -= 1
        if counts[places[first].collocation] == 0 { sum -= places[first].points }
        first += 1
      }
      if sum > best.sum { best = (sum, first..<last + 1) }
    }
    guard best.sum >= CollocationTable.floor else { return [] }
    var seen: Set<Int> = []
    return places[best.range].filter { seen.insert($0.collocation).inserted }
  }
}
