import Testing

@testable import TocsinModel

@Suite struct SuggestionTests {
  @Test(
    "edit distance counts insertions, deletions and substitutions",
    arguments: [("", "", 0), ("a", "", 1), ("pasport", "passport", 1), ("kitten", "sitting", 3)])
  func distance(first: String, second: String, expected: Int) {
    #expect(Suggestion.editDistance(first, second) == expected)
  }

  @Test("only near names are suggested")
  func nearness() {
    #expect(Suggestion.nearest(to: "pasport", among: ["passport", "wages"]) == "passport")
    #expect(Suggestion.nearest(to: "zebra", among: ["passport", "wages"]) == nil)
  }
}
