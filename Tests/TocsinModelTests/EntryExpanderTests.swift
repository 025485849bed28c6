import Testing

@testable import TocsinModel

@Suite struct EntryExpanderTests {
  private static let paradigms = ["reg": ["", "s", "ed"], "e": ["e", "es"]]

  @Test(
    "entries stand for their phrases",
    arguments: [
      ("passport[s]", ["passport", "passports"]),
      ("(id|identity) (card|papers)", ["id card", "id papers", "identity card", "identity papers"]),
      ("hold [on to]", ["hold", "hold on to"]),
      ("lock(|ed|ing)", ["lock", "locked", "locking"]),
      ("lock~reg up", ["lock up", "locks up", "locked up"]),
      ("(tak~e|grab~reg)", ["take", "takes", "grab", "grabs", "grabed"]),
      ("a [b [c]]", ["a", "a b", "a b c"]),
      ("(x|x)", ["x"]),
    ])
  func expands(entry: String, phrases: [String]) throws {
    var expander = EntryExpander(paradigms: Self.paradigms)
    #expect(try expander.expand(entry) == phrases)
  }

  @Test(
    "bad entries say what is wrong",
    arguments: [
      ("(a|b", "`)` is missing"), ("a]", "closes nothing"), ("a|b", "no meaning"), ("take~regg", "unknown paradigm"),
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
