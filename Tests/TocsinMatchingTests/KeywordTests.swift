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
    let folder = try ModelFolder(["fitted/weights.yaml": Self.fitted])
    let matcher = Matcher(model: ModelCompiler.compile(try ModelReader.read(directory: folder.path).model))
    let tokens = TokenizedText()
    Tokenizer(vocabulary: matcher.model.vocabulary).tokenize(text, into: tokens)
    _ = matcher.match(tokens)
    #expect(matcher.keywords.count == count)
  }
}
