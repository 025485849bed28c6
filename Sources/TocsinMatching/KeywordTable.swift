import TocsinModel

/// The fitted keywords of a model, with their points by family. They are numbered: first the terms, then the classes of
/// typed numbers, the concepts and the pairs of terms.
package struct KeywordTable: Sendable {
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// Thousandths of a point of each keyword for the four families.
  let points: FixedArray<SIMD4<Int16>>
  let pairs: KeywordPairs
  /// The number of the first fact class.
  package let firstFact: Int
  let firstConcept: Int
  let firstPair: Int
  /// The concepts that have points, as bits of ``LeafBits``.
  let conceptBits: FixedArray<UInt64>

  /// Takes over the tables of a model with so many terms and concepts; nil where there are not as many points.
  init?(points: FixedArray<SIMD4<Int16>>, pairs: KeywordPairs, termCount: Int, conceptCount: Int) {
    self.points = points
    self.pairs = pairs
    firstFact = termCount
    firstConcept = termCount + FactClass.allCases.count
    firstPair = firstConcept + conceptCount
    guard points.count >= firstPair, pairs.slots.count > 0 else { return nil }
    var bits = Array(repeating: UInt64(0), count: (conceptCount + 63) / 64)
    for concept in 0..<conceptCount where points[firstConcept + concept] != SIMD4() {
      bits[concept >> 6] |= 1 << UInt64(concept & 63)
    }
    conceptBits = FixedArray(bits)
  }

  /// Looks up the points of every term of a lexicon, of its pairs and of the concepts.
  init(_ keywords: KeywordPoints, _ lexicon: LexiconCompiler.Output, concepts: [String]) {
    let none = SIMD4<Int16>()
    let words = lexicon.keywords.map { $0.isEmpty ? none : Self.claim(keywords.points(of: $0)) }
    let facts = FactClass.allCases.map { keywords.facts[$0].map(Self.claim) ?? none }
    let ideas = concepts.map { keywords.concepts[$0].map(Self.claim) ?? none }
    let pairs = lexicon.pairs.sorted { $0.key < $1.key }
    let table = Self(
      points: FixedArray(words + facts + ideas + pairs.map(\.value)), pairs: KeywordPairs(pairs.map(\.key)),
      termCount: words.count, conceptCount: concepts.count)
    guard let table else { preconditionFailure("each has its points") }
    self = table
  }

  private static func claim(_ points: [Int]) -> SIMD4<Int16> { SIMD4(points.map { Int16(clamping: $0) }) }

  /// How many keywords there are, with and without points.
  var count: Int { points.count }

  /// Whether a keyword says anything.
  @inline(__always)
  func hasPoints(_ keyword: Int) -> Bool { unsafeBitCast(points[keyword], to: UInt64.self) != 0 }

  /// The rule that evidence of a keyword is reported under.
  package func name(of keyword: Int, concepts: [String]) -> String {
    if keyword < firstFact { return "keyword.word" }
    if keyword < firstConcept { return "keyword.\(FactClass.allCases[keyword - firstFact].rawValue)" }
    return keyword < firstPair ? "keyword.concept.\(concepts[keyword - firstConcept])" : "keyword.pair"
  }
}
