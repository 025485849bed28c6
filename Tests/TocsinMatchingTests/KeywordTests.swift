import Testing
import TocsinModel
import TocsinTestSupport
import TocsinText

@testable import TocsinMatching

@Suite("Keywords")
struct KeywordTests {
  private static let fitted = """
    command: test
    texts: 1
    words: {alba: 0 0 250 0, bero: 0 0 0 0, cinto: 0 0 0 0}
    """

  @Test(
    "count where three of five words are known, numbers aside, or a rule was hit",
    arguments: [
      ("alba bero cinto xeno yuma", 1), ("alba bero xeno yuma", 0), ("alba 12 700 3 bero", 1),
      ("alba xeno yuma zora", 0), ("alba xeno yuma zora, boss took my passport", 1),
    ])
  func unknownLanguage(text: String, count: Int) throws {
    #expect(try Self.keywords(of: text, Self.fitted).count == count)
  }

  @Test(
    "two words are a pair where one comes right after the other in a sentence",
    arguments: [
      ("alba bero", [0..<2]), ("bero alba", []), ("alba. Bero", []), ("alba the bero", []),
      ("alba bero alba bero", [0..<2]), ("she took alba, bero", [0..<2, 2..<4]), ("he took it", [0..<2]),
    ])
  func pairs(text: String, spans: [Range<Int>]) throws {
    let fitted = """
      command: test
      texts: 1
      words: {it: 0 0 0 0}
      pairs: {alba bero: 0 0 40 0, he took: 0 0 40 0}
      """
    #expect(try Self.keywords(of: text, fitted).map { $0.span.start..<$0.span.end } == spans)
  }

  @Test("a concept counts once, at the first of its phrases")
  func concepts() throws {
    let fitted = """
      command: test
      texts: 1
      concepts: {document: 0 0 70 -20}
      """
    let found = try Self.keywords(of: "my identity card and my passport", fitted)
    #expect(found.map(\.points) == [700, -200])
    #expect(found.allSatisfy { $0.span == MatchSpan(start: 1, end: 3) })
  }

  @Test(
    "count more in short texts and less in long ones, like the root of the length, up to the window",
    arguments: [(1, 848), (10, 848), (20, 600), (80, 300), (120, 244), (500, 244)])
  func length(tokenCount: Int, points: Int) throws {
    let scale = KeywordScale(typicalLength: 20)
    #expect(KeywordScale.scaled(600, by: scale.factor(tokenCount: tokenCount)) == points)
    let none = KeywordScale(typicalLength: 0)
    #expect(KeywordScale.scaled(600, by: none.factor(tokenCount: tokenCount)) == 600)
  }

  @Test("scaled points never add up to more than their scaled sum")
  func roundedDown() {
    let factor = KeywordScale(typicalLength: 30).factor(tokenCount: 17)
    let points: [Int32] = [10, -10, 330, -490, 70, 70, -20]
    let sum = points.map { KeywordScale.scaled(Int($0), by: factor) }.reduce(0, +)
    let ceiling = KeywordScale.scaled(SIMD4(repeating: points.reduce(0, +)), by: factor)
    #expect(sum <= Int(ceiling[0]) && Int(ceiling[0]) - sum < points.count)
    #expect(
      points.allSatisfy {
        KeywordScale.scaled(Int($0), by: factor) <= KeywordScale.scaled(Int($0) + 10, by: factor)
      })
  }

  @Test("the model says at which length keywords count as they are")
  func typicalLength() throws {
    let fitted = "command: x\ntexts: 1\nwords: {alba: 0 0 250 0, bero: 0 0 0 0, cinto: 0 0 0 0}\n"
    let weights = try #require(ModelFolder.base["weights.yaml"]) + "\ntypical-length: 20\n"
    let short = try Self.keywords(of: "alba bero cinto bero alba", fitted, weights: weights)
    #expect(short.map(\.points) == [3_535])
    let long = try Self.keywords(
      of: "alba " + Array(repeating: "bero cinto", count: 39).joined(separator: " ") + " bero", fitted,
      weights: weights)
    #expect(long.map(\.points) == [1_250])
  }

  private static func keywords(of text: String, _ fitted: String, weights: String? = nil) throws
    -> [KeywordHit]
  {
    let weights = try weights ?? #require(ModelFolder.base["weights.yaml"])
    let folder = try ModelFolder(["fitted/weights.yaml": fitted, "weights.yaml": weights])
    let matcher = Matcher(model: ModelCompiler.compile(try ModelReader.read(directory: folder.path).model))
    let tokens = TokenizedText()
    Tokenizer(vocabulary: matcher.model.vocabulary).tokenize(text, into: tokens)
    _ = matcher.match(tokens)
    return matcher.keywords
  }
}
