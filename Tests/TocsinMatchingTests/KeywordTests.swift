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

  private static func keywords(of text: String, _ fitted: String) throws -> [KeywordHit] {
    let folder = try ModelFolder(["fitted/weights.yaml": fitted])
    let matcher = Matcher(model: ModelCompiler.compile(try ModelReader.read(directory: folder.path).model))
    let tokens = TokenizedText()
    Tokenizer(vocabulary: matcher.model.vocabulary).tokenize(text, into: tokens)
    _ = matcher.match(tokens)
    return matcher.keywords
  }
}
