import Testing
import TocsinEvaluation

@Suite("Corpus split")
struct CorpusSplitTests {
  private static let many = (0..<2000).map {
    LabeledExample(id: "en-split-\($0)", language: "en", kind: .easyNegative, text: "x")
  }

  @Test("every text is in exactly one of train and held, and always in all")
  func partition() {
    for example in Self.many {
      #expect(CorpusSplit.train.contains(example) != CorpusSplit.held.contains(example))
      #expect(CorpusSplit.all.contains(example))
    }
  }

  @Test("about one text in five is held back")
  func share() {
    let held = Self.many.count(where: CorpusSplit.held.contains)
    #expect((340...460).contains(held))
  }

  @Test("the part of a text never changes: these ids are fixed")
  func fixed() {
    let ids = (1...20).map { "en-coercion-\(String("000\($0)".suffix(4)))" }
    let held = ids.filter {
      CorpusSplit.held.contains(LabeledExample(id: $0, language: "en", kind: .positive, text: "x"))
    }
    #expect(held == ["en-coercion-0005", "en-coercion-0012", "en-coercion-0015"])
  }

  @Test("both members of a pair fall on the same side, whatever their ids")
  func pairs() {
    for number in 0..<200 {
      let members = ["a", "b"].map {
        LabeledExample(
          id: "\($0)-\(number)", language: "en", kind: .positive, text: "x", pair: "pair-\(number)")
      }
      #expect(CorpusSplit.held.contains(members[0]) == CorpusSplit.held.contains(members[1]))
    }
  }
}
