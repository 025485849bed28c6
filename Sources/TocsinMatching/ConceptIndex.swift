/// Occurrences filed by concept: a counting sort into one bucket a concept.
///
/// Bounds: there is a bucket for each concept, and the spans have room for all occurrences.
final class ConceptIndex {
  /// Where the spans of a concept stand in `spans`.
  private struct Bucket {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  /// Concepts with at least one occurrence, ascending by first place.
  let present = ScratchArray<Int32>()
  private let spans = ScratchArray<MatchSpan>()
  private let buckets: ScratchArray<Bucket>

  init(conceptCount: Int) { buckets = ScratchArray(repeating: Bucket(), count: conceptCount) }

  /// The spans of a concept, ascending by start; valid until the next text.
  @inline(__always)
  func spans(of concept: Int) -> UnsafeBufferPointer<MatchSpan> {
    let bucket = buckets[concept]
    return UnsafeBufferPointer(start: spans.base + Int(bucket.start), count: Int(bucket.count))
  }

  /// Files the occurrences of the languages given (a bit mask), forgetting those before.
  func file(_ all: UnsafeBufferPointer<Occurrence>, languages: UInt8) {
    let buckets = buckets.base
    for concept in present.elements { buckets[Int(concept)] = Bucket() }
    present.removeAll()
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      if buckets[concept].count == 0 { present.append(occurrence.concept) }
      buckets[concept].count &+= 1
    }
    var offset: Int32 = 0
    for concept in present.elements {
      buckets[Int(concept)].start = offset
      offset &+= buckets[Int(concept)].count
      buckets[Int(concept)].count = 0
    }
    spans.removeAll()
    spans.reserve(Int(offset))
    let target = spans.base
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      (target + Int(buckets[concept].start &+ buckets[concept].count)).initialize(
        to: MatchSpan(start: Int(occurrence.start), end: Int(occurrence.end)))
      buckets[concept].count &+= 1
    }
    spans.advance(by: Int(offset))
  }
}
