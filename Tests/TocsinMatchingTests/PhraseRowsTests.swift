import Testing

@testable import TocsinMatching
@testable import TocsinModel
@testable import TocsinText

@Suite("Rows of phrases") struct PhraseRowsTests {
  /// A concept or two for each of the words and pairs, in two languages.
  private static let tables: MatchTables = {
    let concepts = SmallModel.words.enumerated().flatMap { index, word in
      [
        SmallModel.entry("a\(index)", word), SmallModel.entry("b\(index % 3)", word, "fr"),
        SmallModel.entry("c\(index)", "\(word) alba"),
      ]
    }
    let patterns = (0..<6).map { Pattern.concept("a\($0)", SmallModel.place) }
    return MatchTables(SmallModel(concepts, patterns: patterns).compiled)
  }()

  /// Each node of the phrase table, twice.
  private static var found: [FoundPhrase] {
    let nodes = (1..<tables.model.phrases.nodes.count - 1).map(UInt32.init)
    return (nodes + nodes.reversed()).map { FoundPhrase(start: 0, end: 1, node: $0) }
  }

  private static func united(_ rows: PhraseRows, languages: UInt8)
    -> (leaves: [Int], groups: [SIMD8<UInt64>])
  {
    found.withUnsafeBufferPointer { rows.begin($0, languages: languages) }
    var leaves: [Int] = []
    rows.leaves.forEachMember { leaves.append($0) }
    let width = tables.triggers.rowWidth
    return (leaves, Array(UnsafeBufferPointer(start: rows.groups, count: width)))
  }

  @Test("hold the concepts of the languages spoken, and no others", arguments: [UInt8(1), 2, 3, .max])
  func leaves(languages: UInt8) {
    let phrases = Self.tables.model.phrases
    var expected: Set<Int> = []
    for phrase in Self.found {
      for place in phrases.outputRange(of: Int(phrase.node)) {
        let output = phrases.outputs[place]
        if UInt8(output >> 24) & languages != 0 { expected.insert(Int(output & 0xFF_FFFF)) }
      }
    }
    #expect(Self.united(PhraseRows(Self.tables), languages: languages).leaves == expected.sorted())
  }

  @Test("are the same when few are kept and all are forgotten in the middle of a text")
  func forgetting() {
    let (many, few) = (PhraseRows(Self.tables), PhraseRows(Self.tables, rowLimit: 2))
    for languages in [UInt8(1), 2, 3, 1, .max] {
      let (expected, found) = (
        Self.united(many, languages: languages), Self.united(few, languages: languages)
      )
      #expect(found.leaves == expected.leaves && found.groups == expected.groups)
    }
  }
}
