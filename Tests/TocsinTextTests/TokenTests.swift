import Testing
import TocsinTestSupport

@testable import TocsinText

@Suite struct TokenTests {
  @Test(
    arguments: [
      ("words", "They took it", ["they", "took", "it"]),
      (
        "apostrophes", "don't l'argent don’t d´argent",
        ["don", "t", "l", "argent", "don", "t", "d", "argent"]
      ),
      ("underscores", "snake_case", ["snake", "case"]),
      ("full stop between letters", "passport.He a.m.", ["passport", "he", "a", "m"]),
      ("colon between letters", "tel:now", ["tel", "now"]),
      ("decimals and thousands", "3.50 1,200 1.200,50", ["3.50", "1,200", "1.200,50"]),
      ("dotted numbers", "06.12.34 13,14,15", ["06", "12", "34", "13", "14", "15"]),
      ("digits then letters", "17yo 5k 14ans 12h", ["17", "yo", "5", "k", "14", "ans", "12", "h"]),
      ("letters then digits", "f17 m15", ["f", "17", "m", "15"]),
      (
        "signs", "$5 50% 18+ @me #1 a&b €3",
        ["$", "5", "50", "%", "18", "+", "@", "me", "#", "1", "a", "&", "b", "€", "3"]
      ),
      ("emoji", "👧🏽 ❤️ 👨‍👩‍👧", ["👧🏽", "❤", "👨", "👩", "👧"]),
      ("flags", "🇺🇸🇲🇽", ["🇺🇸", "🇲🇽"]),
      ("key caps and circles", "1️⃣7️⃣ ⑰", ["1⃣7⃣", "17"]),
      ("Thai", "สวัสดีครับ", ["สวัสดี", "ครับ"]),
      ("Han", "我的护照", ["我的", "护照"]),
      ("Hebrew and Arabic", "הדרכון שלי جواز", ["הדרכון", "שלי", "جواز"]),
      ("accents and ligatures", "Élève ﬁne", ["élève", "fine"]),
      ("NUL and control characters", "a\u{0}b\u{7}c", ["a", "b", "c"]),
      ("white space only", " \n\t ", []), ("nothing", "", []), ("marks only", "\u{301}\u{302}", []),
    ] as [(String, String, [String])])
  func `a text is cut into tokens`(_ name: String, _ text: String, _ expected: [String]) {
    #expect(Reading(text, vocabulary: VocabularyBuilder.empty).spellings == expected)
    #expect(Tokenizer.words(of: text).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(
    arguments: [
      ("0", 0, false), ("17", 17, false), ("007", 7, false), ("1,200", 1200, false), ("1.200", 1200, false),
      ("1’200", 1200, false), ("12,345,678", 12_345_678, false), ("3.50", 3, true), ("3,5", 3, true),
      ("1.234,56", 1234, true), ("1,234.5", 1234, true), ("0.125", 0, true), ("1234.567", 1234, true),
      ("99999999999", 2_147_483_647, false), ("١٧", 17, false), ("१२", 12, false), ("１７", 17, false),
    ] as [(String, Int32, Bool)])
  func `a number has a value`(_ text: String, _ value: Int32, _ hasFraction: Bool) {
    let tokens = Reading(text).tokens
    #expect(tokens.map(\.value) == [value])
    #expect(tokens.map { $0.flags.contains(.fraction) } == [hasFraction])
  }

  @Test func `words have no value`() {
    #expect(Reading("took $").tokens.map(\.value) == [-1, -1])
  }

  /// The flags of the second token or, if there is only one, of the sentinel.
  @Test(
    arguments: [
      ("space", "a b", .spaceBefore),
      ("full stop", "it. No", [.sentenceBreakBefore, .spaceBefore]),
      ("full stop and quotation mark", "it.\" No", [.sentenceBreakBefore, .spaceBefore, .quoteBefore]),
      ("full stop run into a capital", "passport.He", [.sentenceBreakBefore, .dotBefore]),
      ("full stop in an address", "example.com", .dotBefore),
      ("title", "Mr. Smith", .spaceBefore),
      ("initial", "J. Smith", .spaceBefore),
      ("question", "it? No", [.sentenceBreakBefore, .questionBefore, .spaceBefore]),
      ("question and exclamation", "it!? No", [.sentenceBreakBefore, .questionBefore, .spaceBefore]),
      ("exclamation", "it! No", [.sentenceBreakBefore, .spaceBefore]),
      ("ellipsis", "it… no", [.sentenceBreakBefore, .spaceBefore]),
      ("ideographic full stop", "走。我", .sentenceBreakBefore),
      ("Arabic question mark", "جواز؟ لا", [.sentenceBreakBefore, .questionBefore, .spaceBefore]),
      ("comma", "it, no", [.clauseBreakBefore, .spaceBefore]),
      ("colon", "it: no", [.clauseBreakBefore, .spaceBefore]),
      ("line end", "it\nno", [.clauseBreakBefore, .spaceBefore, .lineBreakBefore]),
      ("Windows line end", "it\r\nno", [.clauseBreakBefore, .spaceBefore, .lineBreakBefore]),
      (
        "blank line", "it\n \nno", [.clauseBreakBefore, .sentenceBreakBefore, .spaceBefore, .lineBreakBefore]
      ),
      ("bracket", "it (no", [.clauseBreakBefore, .spaceBefore]),
      ("bullet", "it • no", [.clauseBreakBefore, .spaceBefore]),
      ("dash", "it — no", [.clauseBreakBefore, .spaceBefore]),
      ("spaced hyphen", "it - no", [.clauseBreakBefore, .hyphenBefore, .spaceBefore]),
      ("hyphen", "now-here", .hyphenBefore),
      ("apostrophe", "don't", .apostropheBefore),
      ("curly apostrophe", "don’t", .apostropheBefore),
      ("quotation marks", "say \"no", [.quoteBefore, .spaceBefore]),
      ("guillemets", "dit « non", [.quoteBefore, .spaceBefore]),
      ("slash", "24/7", [.slashBefore, .numeric]),
      ("plus", "18+", [.plusBefore, .symbol]),
      ("hour", "10:30", .numeric),
      ("end after a question", "now?", [.sentenceBreakBefore, .questionBefore]),
      ("end", "now", .sentenceBreakBefore),
    ] as [(String, String, TokenFlags)])
  func `what stands before a token is known`(_ name: String, _ text: String, _ expected: TokenFlags) {
    let reading = Reading(text)
    #expect(reading.text.tokens[1].flags == expected, "\(reading.text.tokens[1].flags.rawValue)")
  }

  @Test func `the token after a plus sign carries it too`() {
    let tokens = Reading("18+ now").tokens
    #expect(tokens.map { $0.flags.contains(.plusBefore) } == [false, true, true])
  }

  @Test func `the sentinel ends the text`() {
    let reading = Reading("it. ")
    #expect(
      reading.sentinel == Token(start: 4, end: 4, term: 0, flags: [.sentenceBreakBefore, .spaceBefore]))
    #expect(Reading("").text.tokens.map(\.flags) == [.sentenceBreakBefore])
  }

  @Test func `a tokenizer keeps nothing from the text before`() {
    let tokenizer = Tokenizer(vocabulary: Reading.vocabulary)
    let text = TokenizedText()
    tokenizer.tokenize("l e a v e élève p4ssp0rt 護照", into: text)
    tokenizer.tokenize("my passport", into: text)
    #expect(text.tokens.dropLast().map(text.spelled) == ["my", "passport"])
    #expect(text.count == 2)
  }

  @Test func `the fast path and the general path agree`() {
    var generator = SeededGenerator(seed: 3)
    let ascii = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
    let dense = [
      "a", "b", "girl", "1", "17", "yo", ".", ",", "'", "_", " ", "\n", "-", "!", "+", "$", "é", "’", "ñ",
      "—",
    ]
    let mixed = [
      "a", "é", "Ж", "1", "٢", "’", ".", " ", "\u{301}", "\u{200D}", "👧", "🇺", "한", "カ", "สวั", "€", "“", "…",
      "´",
    ]
    let fastTokenizer = Tokenizer(vocabulary: Reading.vocabulary)
    let generalTokenizer = Tokenizer(vocabulary: Reading.vocabulary)
    generalTokenizer.usesGeneralPathOnly = true
    for alphabet in [ascii, dense, mixed] {
      for _ in 0..<2_000 {
        let text = generator.text(of: alphabet, length: 30)
        let fast = Reading(text, tokenizer: fastTokenizer)
        let general = Reading(text, tokenizer: generalTokenizer)
        #expect(fast.text.tokens.elementsEqual(general.text.tokens), "\(text.debugDescription)")
      }
    }
  }
}
