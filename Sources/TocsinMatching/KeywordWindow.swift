/// Chooses the stretch of text whose keywords speak most for each family.
///
/// A window of ``KeywordTable/window`` tokens, then one of ``KeywordTable/sentence``, slides over the places; a keyword counts once in it, at its first place.
/// In a text no longer than the window everything counts. In a longer one a window counts only where it holds a hit of a
/// rule that speaks for a family itself: some stretch of a long text always looks odd. Cost: linear in the places, once a text.
final class KeywordWindow {
  /// A keyword with points at a place.
  struct Place: BitwiseCopyable {
    var keyword: Int32
    /// First token and the token after the last.
    var start: Int32
    var end: Int32
    var points: SIMD4<Int32>
  }

  /// What counts for each family.
  struct Choice {
    /// What the keywords say in sum, thousandths of a point.
    var sums = SIMD4<Int32>()
    /// The first place that counts and the one after the last.
    var firsts = SIMD4<Int32>()
    var ends = SIMD4<Int32>()
  }

  /// The places of all keywords, in order of place.
  private let places = ScratchArray<Place>(capacity: 256)
  /// How often a keyword stands in the window, by keyword; zero between calls. No token begins more than a few.
  private let counts: ScratchArray<UInt16>

  init(keywordCount: Int) { counts = ScratchArray(repeating: 0, count: keywordCount) }

  /// How many places there are.
  var count: Int { places.count }

  /// Whether the text is no longer than the window.
  private(set) var isShort = true

  /// Forgets all places, for a text of so many tokens.
  func begin(tokenCount: Int) {
    places.removeAll()
    isShort = tokenCount <= KeywordTable.window
  }

  /// Adds a place after those before.
  @inline(__always)
  func append(_ keyword: Int, _ start: Int32, _ end: Int32, _ points: SIMD4<Int16>) {
    places.append(
      Place(
        keyword: Int32(truncatingIfNeeded: keyword), start: start, end: end,
        points: SIMD4(truncatingIfNeeded: points)))
  }

  /// Puts the places in order, after some were added out of it.
  func sort() {
    var all = places.tail(from: 0)
    all.sort { ($0.start, $0.end, $0.keyword) < ($1.start, $1.end, $1.keyword) }
  }

  /// Calls `body` for the first place of each keyword among the places that count for a family.
  func forEachFirst(in choice: Choice, of family: Int, _ body: (Place) -> Void) {
    let range = Int(choice.firsts[family])..<Int(choice.ends[family])
    for index in range {
      if counts[Int(places[index].keyword)] == 0 { body(places[index]) }
      counts[Int(places[index].keyword)] = 1
    }
    for index in range { counts[Int(places[index].keyword)] = 0 }
  }

  /// The places that count for each family.
  ///
  /// - Parameter anchors: the tokens at which hits start, ascending; nil: they may start anywhere.
  func choose(around anchors: [Int]?) -> Choice {
    var choice = Choice()
    guard places.count > 0 else { return choice }
    if isShort {
      choice.sums = sum()
      choice.ends = SIMD4(repeating: Int32(truncatingIfNeeded: places.count))
      return choice
    }
    if let anchors, anchors.isEmpty { return choice }
    return slide(around: anchors)
  }

  private func sum() -> SIMD4<Int32> {
    let (places, counts, count) = (places.base, counts.base, places.count)
    var sum = SIMD4<Int32>()
    for index in 0..<count {
      let keyword = Int(places[index].keyword)
      if counts[keyword] == 0 { sum &+= places[index].points }
      counts[keyword] = 1
    }
    for index in 0..<count { counts[Int(places[index].keyword)] = 0 }
    return sum
  }

  /// The best of all stretches that are as long as the window allows, or of those as long as a sentence, or nothing where even
  /// that speaks against a family: a cry for help below a leaflet is not drowned by its words.
  private func slide(around anchors: [Int]?) -> Choice {
    var best = slide(KeywordTable.window, around: anchors)
    let near = slide(KeywordTable.sentence, around: anchors)
    let better = near.sums .> best.sums
    best.sums.replace(with: near.sums, where: better)
    best.firsts.replace(with: near.firsts, where: better)
    best.ends.replace(with: near.ends, where: better)
    // What speaks against a family in the best stretch is not held against the hits of the others.
    best.ends.replace(with: best.firsts, where: best.sums .< 0)
    best.sums.replace(with: 0, where: best.sums .< 0)
    return best
  }

  /// The best of all stretches of at most so many tokens.
  private func slide(_ length: Int, around anchors: [Int]?) -> Choice {
    let (places, counts, count) = (places.base, counts.base, places.count)
    var sum = SIMD4<Int32>()
    var best = Choice(sums: SIMD4(repeating: .min))
    var first = 0
    var anchor = 0
    func compare(upTo end: Int) {
      if let anchors {
        while anchor < anchors.count, anchors[anchor] < Int(places[first].start) { anchor += 1 }
        guard anchor < anchors.count, anchors[anchor] < Int(places[end - 1].end) else { return }
      }
      let better = sum .> best.sums
      best.sums.replace(with: sum, where: better)
      best.firsts.replace(with: Int32(truncatingIfNeeded: first), where: better)
      best.ends.replace(with: Int32(truncatingIfNeeded: end), where: better)
    }
    for last in 0..<count {
      let place = places[last]
      if Int(place.end) &- Int(places[first].start) > length { compare(upTo: last) }
      while first < last, Int(place.end) &- Int(places[first].start) > length {
        let left = places[first]
        counts[Int(left.keyword)] &-= 1
        if counts[Int(left.keyword)] == 0 { sum &-= left.points }
        first &+= 1
      }
      counts[Int(place.keyword)] &+= 1
      if counts[Int(place.keyword)] == 1 { sum &+= place.points }
    }
    compare(upTo: count)
    // What still stands in the window.
    for index in first..<count { counts[Int(places[index].keyword)] = 0 }
    return best
  }
}
