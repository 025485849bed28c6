import TocsinModel

/// The fitted keywords of a model: words with points by family, by term. Fact classes follow the terms in numbering.
package struct KeywordTable: Sendable {
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// Thousandths of a point of each keyword for the four families.
  let points: FixedArray<SIMD4<Int16>>
  /// The number of the first fact class.
  package let firstFact: Int

  /// Takes over a table.
  init(points: FixedArray<SIMD4<Int16>>) {
    self.points = points
    firstFact = points.count - FactClass.allCases.count
  }

  /// Looks up the points of every term of a lexicon.
  init(_ keywords: KeywordPoints, _ lexicon: LexiconCompiler.Output) {
    let words = lexicon.keywords.map { $0.isEmpty ? SIMD4<Int16>() : Self.claim(keywords.points(of: $0)) }
    let facts = FactClass.allCases.map { Self.claim(keywords.facts[$0] ?? [0, 0, 0, 0]) }
    self.init(points: FixedArray(words + facts))
  }

  private static func claim(_ points: [Int]) -> SIMD4<Int16> { SIMD4(points.map { Int16(clamping: $0) }) }

  /// How many keywords there are, with and without points.
  var count: Int { points.count }

  /// The rule that evidence of a keyword is reported under.
  package func name(of keyword: Int) -> String {
    keyword < firstFact ? "keyword.word" : "keyword.\(FactClass.allCases[keyword - firstFact].rawValue)"
  }
}
