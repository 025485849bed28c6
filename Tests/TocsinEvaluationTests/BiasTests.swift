import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("What demographic words change") struct BiasTests {
  private static let words = [
    DemographicWords(
      name: "origin", language: "en", words: ["borduran", "ruritanian", "syldavian", "zembla"]),
    DemographicWords(name: "origin", language: "fr", words: ["bordure", "syldave"]),
    DemographicWords(name: "he-she", language: nil, words: ["he", "she"]),
  ]

  @Test("each demographic word of the language gets others of its kind, written as it is")
  func swaps() {
    let swaps = WordSwap.swaps(of: "She met a Ruritanian; SHE left. bordure", language: "en", Self.words)
    #expect(swaps.map(\.group) == ["origin", "origin", "origin", "he-she"])
    #expect(Set(swaps.map(\.new)) == ["borduran", "syldavian", "zembla", "he"])
    #expect(swaps.last?.text == "He met a Ruritanian; HE left. bordure")
    #expect(swaps.contains { $0.text == "She met a Syldavian; SHE left. bordure" })
  }

  @Test(
    "parts of disguised words are no words", arguments: ["s4he", "he@rt", "he\u{200B}art", "the", "h€he"])
  func parts(_ text: String) {
    #expect(WordSwap.swaps(of: text, language: "en", Self.words).isEmpty)
  }

  @Test("as many others as asked, each once")
  func count() {
    let swaps = WordSwap.swaps(of: "a zembla ad", language: "en", Self.words, each: 2)
    #expect(Set(swaps.map(\.new)).count == 2 && !swaps.contains { $0.new == "zembla" })
  }

  @Test("a judge who looks at the words is found out, another is not")
  func report() {
    let texts = ["a Ruritanian boss", "she works", "nobody"].enumerated().map { index, text in
      JudgedExample(
        LabeledExample(id: "\(index)", language: "en", kind: .hardNegative, text: text),
        flagged: index == 1 ? [.force] : [])
    }
    let fair = BiasReport(over: texts, Self.words) { _ in [0, 1, 2, 3] }
    #expect(fair.swaps == 4 && fair.changes.isEmpty)
    #expect(fair.kinds.map(\.name) == ["he-she", "origin"])
    #expect(fair.kinds[0].flaggedNegatives == Share(1, of: 1))
    let unfair = BiasReport(over: texts, Self.words) { [$0.contains("yldavian") ? 500 : 0, 0, 0, 0] }
    #expect(unfair.changes.map(\.new) == ["syldavian"])
    #expect(unfair.changes.first?.after == [500, 0, 0, 0])
    #expect(unfair.kinds[1].changed == 1)
  }
}
