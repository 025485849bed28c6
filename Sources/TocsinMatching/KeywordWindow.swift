/// Chooses the stretch of text whose keywords speak most for a family.
///
/// A window of ``KeywordTable/window`` tokens slides over the places; a concept counts once in it, at its first
/// place. Cost: linear in the places.
struct KeywordWindow {
  /// A keyword with points for the family at hand.
  struct Place {
    var concept: Int32
    /// First token and the token after the last.
    var start: Int32
    var end: Int32
    var points: Int32
  }

  /// The places of all keywords of a family, in order of place.
  private(set) var places: [Place] = []
  /// What those that speak for the family add up to, repetitions included.
  private var support = 0
  /// How often a concept stands in the window, by concept; zero between calls.
  private var counts: [Int32]

  init(conceptCount: Int) { counts = Array(repeating: 0, count: conceptCount) }

  /// Forgets all places.
  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    support = 0
  }

  /// Adds a place after those before.
  @inline(__always)
  mutating func append(_ place: Place) {
    places.append(place)
    support &+= Int(max(0, place.points))
  }

  /// The places that count, and what they say in sum: those of the best window, or none when they do not reach
  /// the floor.
  mutating func best() -> (range: Range<Int>, sum: Int) {
    guard support >= KeywordTable.floor else { return (0..<0, 0) }
    let best = isShort ? (places.indices, sum()) : slide()
    return isShort || best.1 >= KeywordTable.floor ? best : (0..<0, 0)
  }

  /// Calls `body` for the first place of each keyword in a range.
  mutating func forEachFirst(in range: Range<Int>, _ body: (Place) -> Void) {
    places.withUnsafeBufferPointer { places in
      counts.withUnsafeMutableBufferPointer { counts in
        for place in places[range] {
          if counts[Int(place.concept)] == 0 { body(place) }
          counts[Int(place.concept)] = 1
        }
        for place in places[range] { counts[Int(place.concept)] = 0 }
      }
    }
  }

  /// Whether all places fit one window: the usual case, in which everything counts, for and against.
  private var isShort: Bool {
    var start = Int32.max
    var end: Int32 = 0
    for place in places {
      start = min(start, place.start)
      end = max(end, place.end)
    }
    return Int(end) - Int(start) <= KeywordTable.window
  }

  private mutating func sum() -> Int {
    var sum = 0
    forEachFirst(in: places.indices) { sum += Int($0.points) }
    return sum
  }

  private mutating func slide() -> (range: Range<Int>, sum: Int) {
    places.withUnsafeBufferPointer { places in
      counts.withUnsafeMutableBufferPointer { counts in
        var sum = 0
        var best = (range: 0..<0, sum: 0)
        var first = 0
        for (last, place) in places.enumerated() {
          counts[Int(place.concept)] += 1
          if counts[Int(place.concept)] == 1 { sum += Int(place.points) }
          while Int(place.end) - Int(places[first].start) > KeywordTable.window {
            counts[Int(places[first].concept)] -= 1
            if counts[Int(places[first].concept)] == 0 { sum -= Int(places[first].points) }
            first += 1
          }
          if sum > best.sum { best = (first..<last + 1, sum) }
        }
        for place in places { counts[Int(place.concept)] = 0 }
        return best
      }
    }
  }
}
