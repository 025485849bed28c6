import Testing

@testable import TocsinModel

@Suite struct EntryExpanderTests {
  private static let paradigms = ["reg": ["", "s", "ed"], "e": ["e", "es"]]

  @Test(
    "entries stand for their slots",
    arguments: [
      ("passport[s]", ["passport|passports"]),
      ("(id|identity) (card|papers)", ["id|identity", "card|papers"]),
      ("hold [on to]", ["hold", "|on to"]),
      ("lock(|ed|ing)", ["lock|locked|locking"]),
      ("lock~reg up", ["lock|locks|locked", "up"]),
      ("(tak~e|grab~reg)", ["take|takes|grab|grabs|grabed"]),
      ("a [b [c]]", ["a", "|b|b c"]),
      ("(x|x)", ["x"]),
      ("  a   b ", ["a", "b"]),
      ("(a  b| c )", ["a b|c"]),
    ])
  func expands(entry: String, slots: [String]) throws {
    var expander = EntryExpander(paradigms: Self.paradigms)
    #expect(try expander.expand(entry).map { $0.joined(separator: "|") } == slots)
  }

  @Test("long entries stay small: slots are never multiplied out")
  func stayLong() throws {
    var expander = EntryExpander(paradigms: [:])
    let digits = "(a|b|c|d|e|f|g|h|i|j)"
    let slots = try expander.expand(Array(repeating: digits, count: 8).joined(separator: " "))
    #expect(slots.map(\.count) == Array(repeating: 10, count: 8))
  }

  @Test(
    "bad entries say what is wrong",
    arguments: [
      ("(a|b", "`)` is missing"), ("[a", "`]` is missing"), ("a]", "closes nothing"),
      ("(a]", "closes nothing"),
      ("a|b", "no meaning"), ("take*", "no meaning"), ("take~regg", "unknown paradigm"),
      ("[a]", "nothing at all"),
      ("", "nothing at all"),
      ("(a|b|c|d|e|f|g|h|i|j)(a|b|c|d|e|f|g|h|i|j)(a|b|c|d|e|f|g|h|i|j)(a|b|c|d|e|f|g|h|i|j)", "more than"),
    ])
  func refuses(entry: String, message: String) {
    var expander = EntryExpander(paradigms: Self.paradigms)
    do throws(EntryExpander.Failure) {
      _ = try expander.expand(entry)
      Issue.record("`\(entry)` was accepted")
    } catch {
      #expect(error.message.contains(message), "\(error.message)")
    }
  }
}
