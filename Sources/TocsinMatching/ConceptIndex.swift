/// Occurrences filed by concept: a counting sort into one bucket a concept.
struct ConceptIndex {
  /// Where the spans of a concept stand in `spans`.
  private struct Bucket {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  /// Concepts with at least one occurrence, ascending by first place.
  private(set) var present: [Int] = []
  private var spans: [MatchSpan] = []
  private var buckets: [Bucket]

  init(conceptCount: Int) { buckets = Array(repeating: Bucket(), count: conceptCount) }

  /// The spans of a concept, ascending by start.
  func spans(of concept: Int) -> ArraySlice<MatchSpan> {
    let bucket = buckets[concept]
    guard bucket.count > 0 else { return [] }
    return spans[Int(bucket.start)..<Int(bucket.start + bucket.count)]
  }

  /// Files the occurrences of the languages given (a bit mask), forgetting those before.
  mutating func file(_ all: [Occurrence], languages: UInt8) {
    buckets.withUnsafeMutableBufferPointer { buckets in
      for concept in present { buckets[concept].count = 0 }
      present.removeAll(keepingCapacity: true)
      for occurrence in all where occurrence.languages & languages != 0 {
        let concept = Int(occurrence.concept)
        if buckets[concept].count == 0 { present.append(concept) }
        buckets[concept].count &+= 1
      }
      var offset: Int32 = 0
      for concept in present {
        buckets[concept].start = offset
        offset &+= buckets[concept].count
        buckets[concept].count = 0
      }
      let missing = Int(offset) - spans.count
      if missing > 0 {
        spans.append(contentsOf: repeatElement(MatchSpan(start: 0, end: 0, parts: 0), count: missing))
      }
      spans.withUnsafeMutableBufferPointer { spans in
        for occurrence in all where occurrence.languages & languages != 0 {
          let concept = Int(occurrence.concept)
          spans[Int(buckets[concept].start &+ buckets[concept].count)] = MatchSpan(
            start: Int(occurrence.start), end: Int(occurrence.end))
          buckets[concept].count &+= 1
        }
      }
    }
  }
}
