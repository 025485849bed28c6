import Testing

@testable import TocsinEvaluation

@Suite("Text layout")
struct TextLayoutTests {
  @Test("the first column stands left, the others right, without trailing spaces")
  func table() {
    var table = TextTable(["name", "n"])
    table.add(["é", "100"])
    #expect(table.lines == ["name    n", "é     100"])
  }

  @Test("words fill lines up to the width and a longer word stands alone")
  func wrapping() {
    let lines = TextWrapping.lines(of: "aa bb\n cc dddddddddd e", width: 7, indent: "  ")
    #expect(lines == ["  aa bb", "  cc", "  dddddddddd", "  e"])
    #expect(TextWrapping.lines(of: " ", width: 7, indent: "") == [])
  }

  @Test(
    "decimals are rounded to two places",
    arguments: [(0, "0.00"), (0.074, "0.07"), (0.999, "1.00"), (0.5, "0.50"), (nil, "–")]
      as [(Double?, String)])
  func decimals(value: Double?, text: String) {
    #expect(Figures.decimal(value) == text)
  }

  @Test("shares show their counts or their interval")
  func shares() {
    #expect(Figures.counted(Share(1, of: 8)) == "1/8 0.13")
    #expect(Figures.counted(Share(0, of: 0)) == "–")
    #expect(Figures.interval(Share(5, of: 10)) == "0.50 [0.24, 0.76]")
  }
}
