/// Occurrences filed by concept: a counting sort into one bucket a concept.
struct ConceptIndex {
  /// Concepts with at least one occurrence, ascending by first place.
  private(set) var present: [Int] = []
  private var spans: [MatchSpan] = []
  private var starts: [Int32]
  private var counts: [Int32]

  init(conceptCount: Int) {
    starts = Array(repeating: 0, count: conceptCount)
    counts = starts
  }

  /// The spans of a concept, ascending by start.
  func spans(of concept: Int) -> ArraySlice<MatchSpan> {
    guard counts[concept] > 0 else { return [] }
    let start = Int(starts[concept])
    return spans[start..<start + Int(counts[concept])]
  }

  /// Files the occurrences of the languages given (a bit mask), forgetting those before.
  mutating func file(_ all: [Occurrence], languages: UInt8) {
    for concept in present { counts[concept] = 0 }
    present.removeAll(keepingCapacity: true)
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      if counts[concept] == 0 { present.append(concept) }
      counts[concept] &+= 1
    }
    var offset: Int32 = 0
    for concept in present {
      starts[concept] = offset
      offset += counts[concept]
      counts[concept] = 0
    }
    let missing = Int(offset) - spans.count
    if missing > 0 {
      spans.append(contentsOf: repeatElement(MatchSpan(start: 0, end: 0, parts: 0), count: missing))
    }
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      spans[Int(starts[concept] &+ counts[concept])] = MatchSpan(
        start: Int(occurrence.start), end: Int(occurrence.end))
      counts[concept] &+= 1
    }
  }
}
