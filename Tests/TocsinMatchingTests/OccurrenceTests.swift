import Testing
import TocsinTestSupport

@testable import TocsinModel

/// One table of texts and random texts, held against the naive matcher and against the phrase table.
@Suite("Phrases become concepts")
struct OccurrenceTests {
  /// The two ways to find phrases.
  enum Way: CaseIterable {
    case naive, phraseTable
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var entries: [LexiconEntry]
    var text: String
    /// The places of the concept `x`, as `start-end`.
    var places: String

    var testDescription: String { name }
  }

  private static func x(_ slots: String, _ language: String = "en") -> LexiconEntry {
    SmallModel.entry("x", slots, language)
  }

  static let rows: [Row] = [
    Row(name: "no text", entries: [x("alba")], text: "", places: ""),
    Row(name: "a word", entries: [x("alba")], text: "bero alba alba", places: "1-2 2-3"),
    Row(name: "a phrase", entries: [x("alba bero")], text: "alba alba bero", places: "1-3"),
    Row(name: "a phrase never crosses sentences", entries: [x("alba bero")], text: "alba . bero", places: ""),
    Row(
      name: "the longest at a place", entries: [x("alba"), x("alba bero")], text: "alba bero", places: "0-2"),
    Row(
      name: "a longer phrase that breaks off leaves the shorter", entries: [x("alba"), x("alba bero cinto")],
      text: "alba bero dulo", places: "0-1"),
    Row(
      name: "phrases may overlap", entries: [x("alba bero"), x("bero cinto")], text: "alba bero cinto",
      places: "0-2 1-3"),
    Row(
      name: "optional slots", entries: [x("alba |bero cinto")], text: "alba cinto alba bero cinto",
      places: "0-2 2-5"),
    Row(name: "an optional end", entries: [x("alba |bero")], text: "alba bero alba", places: "0-2 2-3"),
    Row(name: "an optional start", entries: [x("|alba bero")], text: "alba bero", places: "0-2 1-2"),
    Row(
      name: "alternatives of several words", entries: [x("alba_bero|cinto dulo")],
      text: "alba bero dulo cinto dulo alba dulo", places: "0-3 3-5"),
    Row(
      name: "a text of unknown language has the phrases of all", entries: [x("alba"), x("alba bero", "fr")],
      text: "alba bero", places: "0-1 0-2"),
    Row(
      name: "a longer phrase of both languages replaces both shorter ones",
      entries: [x("alba"), x("alba bero", "fr"), x("alba bero cinto"), x("alba bero cinto", "fr")],
      text: "alba bero cinto", places: "0-3"),
    Row(
      name: "phrases of a language that the text does not speak are dropped",
      entries: [x("alba"), x("bero", "fr"), SmallModel.entry("function-word", "efra")],
      text: "efra alba bero",
      places: "1-2"),
    Row(
      name: "a text may speak two languages",
      entries: [
        x("alba"), x("bero", "fr"), SmallModel.entry("function-word", "efra"),
        SmallModel.entry("function-word", "ganto", "fr"),
      ], text: "efra ganto alba bero", places: "2-3 3-4"),
  ]

  @Test("finds what the table of rows says", arguments: rows, Way.allCases)
  func finds(_ row: Row, _ way: Way) {
    let text = PlainText(row.text)
    let found =
      switch way {
      case .naive: NaiveMatcher(entries: row.entries, languages: SmallModel.languages).places(in: text)
      case .phraseTable: SmallModel(row.entries).places(in: text)
      }
    #expect((found["x"] ?? []).map { "\($0.start)-\($0.end)" }.joined(separator: " ") == row.places)
  }

  @Test("finds the phrases of a long text whose words are none by themselves", arguments: [40, 400, 20_000])
  func long(count: Int) {
    let text = PlainText(Array(repeating: "alba bero", count: count).joined(separator: " "))
    let places = SmallModel([Self.x("alba bero")]).places(in: text)["x"] ?? []
    #expect(places.map(\.start) == (0..<count).map { 2 * $0 })
    #expect(places.allSatisfy { $0.end == $0.start + 2 })
  }

  @Test("agrees with the naive matcher on random entries and texts", arguments: 0..<60)
  func agrees(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var entries = (0..<random.number(1...12)).map { _ in Self.randomEntry(using: &random) }
    if Bool.random(using: &random) {
      entries.append(SmallModel.entry("function-word", "alba"))
      entries.append(SmallModel.entry("function-word", "bero", "fr"))
    }
    let model = SmallModel(entries)
    let naive = NaiveMatcher(entries: entries, languages: SmallModel.languages)
    for _ in 0..<20 {
      let text = PlainText(of: SmallModel.words, length: 0...30, using: &random)
      #expect(model.places(in: text) == naive.places(in: text), "\(text.record)")
    }
  }

  private static func randomEntry(using random: inout SeededGenerator) -> LexiconEntry {
    var slots: [[String]] = []
    for index in 0..<random.number(1...4) {
      var alternatives = (0..<random.number(1...3)).map { _ in
        (0..<random.number(1...2)).map { _ in random.pick(SmallModel.words) }.joined(separator: " ")
      }
      if index > 0, random.number(0...2) == 0 { alternatives.append("") }
      slots.append(alternatives)
    }
    slots.shuffle(using: &random)
    return LexiconEntry(
      concept: random.pick(["x", "y", "z"]), language: random.pick(SmallModel.languages), slots: slots,
      isExact: false, place: SmallModel.place)
  }
}
