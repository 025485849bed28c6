import TocsinModel
import TocsinText

/// The fitted keywords of a model, with their points by family. They are numbered: first the terms, then the classes of
/// typed numbers, the concepts and the pairs of terms.
package struct KeywordTable: Sendable {
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120
  /// About a sentence: the shorter stretch that may count in a long text.
  static let sentence = 12

  /// Thousandths of a point of each keyword for the four families.
  let points: FixedArray<SIMD4<Int16>>
  let pairs: KeywordPairs
  /// The number of the first fact class.
  package let firstFact: Int
  let firstConcept: Int
  let firstPair: Int
  /// The concepts that have points.
  let pointedConcepts: FixedBits
  /// By term: what a pass over the words of a text needs to know.
  let words: FixedArray<Word>

  /// A term as a keyword.
  struct Word: Sendable, BitwiseCopyable {
    /// Thousandths of a point for the four families.
    var points = SIMD4<Int32>()
    /// Bits of the terms that make a pair behind it, and of those that make one before it, see ``TermTable/bit(of:)``:
    /// most neighbours are refused without a look at the pairs.
    var next: UInt64 = 0
    var previous: UInt64 = 0
  }

  /// Takes over the tables of a model with so many concepts, of whose terms each is a word; nil where there are not as
  /// many points.
  init?(points: FixedArray<SIMD4<Int16>>, pairs: KeywordPairs, words: FixedArray<Word>, conceptCount: Int) {
    self.points = points
    self.pairs = pairs
    self.words = words
    firstFact = words.count
    firstConcept = words.count + FactClass.allCases.count
    firstPair = firstConcept + conceptCount
    guard points.count >= firstPair, pairs.slots.count > 0 else { return nil }
    let firstConcept = firstConcept
    pointedConcepts = FixedBits(
      (0..<conceptCount).filter { points[firstConcept + $0] != SIMD4() }, count: conceptCount)
  }

  /// Looks up the points of every term of a lexicon, of its pairs and of the concepts.
  init(_ keywords: KeywordPoints, _ lexicon: LexiconCompiler.Output, concepts: [String]) {
    let none = SIMD4<Int16>()
    let terms = lexicon.keywords.map { $0.isEmpty ? none : Self.claim(keywords.points(of: $0)) }
    let facts = FactClass.allCases.map { keywords.facts[$0].map(Self.claim) ?? none }
    let ideas = concepts.map { keywords.concepts[$0].map(Self.claim) ?? none }
    let pairs = lexicon.pairs.sorted { $0.key < $1.key }
    let pairTable = KeywordPairs(pairs.map(\.key))
    let table = Self(
      points: FixedArray(terms + facts + ideas + pairs.map(\.value)), pairs: pairTable,
      words: Self.words(terms, pairTable), conceptCount: concepts.count)
    guard let table else { preconditionFailure("each has its points") }
    self = table
  }

  private static func words(_ points: [SIMD4<Int16>], _ pairs: KeywordPairs) -> FixedArray<Word> {
    var words = points.map { Word(points: SIMD4(truncatingIfNeeded: $0)) }
    for (first, second) in pairs.terms {
      words[Int(first)].next |= TermTable.bit(of: second)
      words[Int(second)].previous |= TermTable.bit(of: first)
    }
    return FixedArray(words)
  }

  private static func claim(_ points: [Int]) -> SIMD4<Int16> { SIMD4(points.map { Int16(clamping: $0) }) }

  /// How many keywords there are, with and without points.
  var count: Int { points.count }

  /// Whether a keyword says anything.
  @inline(__always)
  func hasPoints(_ keyword: Int) -> Bool { unsafeBitCast(points[keyword], to: UInt64.self) != 0 }

  /// Whether two neighbours may be a pair: few that are none may.
  @inline(__always)
  func mayBePair(_ first: UInt32, _ second: UInt32) -> Bool {
    words[Int(first)].next & TermTable.bit(of: second) != 0
      && words[Int(second)].previous & TermTable.bit(of: first) != 0
  }

  /// The rule that evidence of a keyword is reported under.
  package func name(of keyword: Int, concepts: [String]) -> String {
    if keyword < firstFact { return "keyword.word" }
    if keyword < firstConcept { return "keyword.\(FactClass.allCases[keyword - firstFact].rawValue)" }
    return keyword < firstPair ? "keyword.concept.\(concepts[keyword - firstConcept])" : "keyword.pair"
  }
}
