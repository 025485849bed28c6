import Testing
import TocsinText

@testable import TocsinMatching

@Suite("Words that are the same to the model")
struct TermMergingTests {
  private static let vocabulary = SmallModel([
    SmallModel.entry("a", "alba|bero cinto"), SmallModel.entry("b", "dulo"), SmallModel.entry("b", "efra"),
    SmallModel.entry("c", "alba|bero"), SmallModel.entry("d", "bero ganto"),
  ]).compiled.vocabulary

  @Test(
    "get one number, others keep their own",
    arguments: [
      ("dulo", "efra", true), ("alba", "bero", false), ("cinto", "ganto", false), ("cinto", "dulo", false),
    ])
  func merged(first: String, second: String, areOne: Bool) {
    let (first, second) = (Self.vocabulary.lookup(first.utf8), Self.vocabulary.lookup(second.utf8))
    #expect(first != 0 && second != 0)
    #expect((first == second) == areOne)
  }
}
