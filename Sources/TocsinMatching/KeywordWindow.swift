/// Chooses the stretch of text whose keywords speak most for a family.
///
/// A window of ``KeywordTable/window`` tokens slides over the places; a concept counts once in it, at its first
/// place. Cost: linear in the places, once a text.
final class KeywordWindow {
  /// A keyword with points for the family at hand.
  struct Place: BitwiseCopyable {
    var concept: Int32
    /// First token and the token after the last.
    var start: Int32
    var end: Int32
    var points: Int32
  }

  /// The places of all keywords of a family, in order of place.
  private let places = ScratchArray<Place>()
  /// What those that speak for the family add up to, repetitions included.
  private var support = 0
  /// How often a concept stands in the window, by concept; zero between calls.
  private let counts: ScratchArray<Int32>
  /// The answer for the places as they are, once it was asked for.
  private var known: (range: Range<Int>, sum: Int)?

  init(conceptCount: Int) { counts = ScratchArray(repeating: 0, count: conceptCount) }

  /// Forgets all places.
  func removeAll() {
    places.removeAll()
    support = 0
    known = nil
  }

  /// Adds a place after those before.
  @inline(__always)
  func append(_ place: Place) {
    places.append(place)
    support &+= Int(max(0, place.points))
  }

  /// The places that count, and what they say in sum: those of the best window, or none when they do not reach
  /// the floor.
  func best() -> (range: Range<Int>, sum: Int) {
    if let known { return known }
    let best = choose()
    known = best
    return best
  }

  private func choose() -> (range: Range<Int>, sum: Int) {
    guard support >= KeywordTable.floor else { return (0..<0, 0) }
    if isShort { return (places.indices, sum()) }
    let best = slide()
    return best.sum >= KeywordTable.floor ? best : (0..<0, 0)
  }

  /// Calls `body` for the first place of each keyword in a range.
  func forEachFirst(in range: Range<Int>, _ body: (Place) -> Void) {
    let (places, counts) = (places.base, counts.base)
    for index in range {
      let place = places[index]
      if counts[Int(place.concept)] == 0 { body(place) }
      counts[Int(place.concept)] = 1
    }
    for index in range { counts[Int(places[index].concept)] = 0 }
  }

  /// Whether all places fit one window: the usual case, in which everything counts, for and against.
  private var isShort: Bool {
    var start = Int32.max
    var end: Int32 = 0
    for place in places.elements {
      start = min(start, place.start)
      end = max(end, place.end)
    }
    return Int(end) - Int(start) <= KeywordTable.window
  }

  private func sum() -> Int {
    var sum = 0
    forEachFirst(in: places.indices) { sum += Int($0.points) }
    return sum
  }

  private func slide() -> (range: Range<Int>, sum: Int) {
    let (places, counts, count) = (places.base, counts.base, places.count)
    var sum = 0
    var best = (range: 0..<0, sum: 0)
    var first = 0
    for last in 0..<count {
      let place = places[last]
      counts[Int(place.concept)] &+= 1
      if counts[Int(place.concept)] == 1 { sum &+= Int(place.points) }
      while first <= last, Int(place.end) &- Int(places[first].start) > KeywordTable.window {
        let left = places[first]
        counts[Int(left.concept)] &-= 1
        if counts[Int(left.concept)] == 0 { sum &-= Int(left.points) }
        first &+= 1
      }
      if sum > best.sum { best = (first..<last + 1, sum) }
    }
    // What still stands in the window.
    for index in first..<max(first, count) { counts[Int(places[index].concept)] = 0 }
    return best
  }
}
