import Testing
import TocsinTestSupport

@testable import TocsinText

/// Places in the received text, written as marked text: the tokens between ⟦ and ⟧ cover exactly what stands there.
@Suite struct SourceRangeTests {
  @Test(arguments: [
    ("ASCII", "they took my ⟦passport⟧, all"),
    ("several tokens", "they ⟦took my passport⟧, all"),
    ("accents before", "élève ñandú ⟦passport⟧ é"),
    ("decomposed accents before", "e\u{301}le\u{300}ve ⟦passport⟧ e\u{301}"),
    ("decomposed accents inside", "my ⟦e\u{301}le\u{300}ve⟧ is"),
    ("emoji before", "👧🏽👨‍👩‍👧❤️ ⟦passport⟧ 🍒"),
    ("emoji", "my ⟦👧🏽⟧ is"),
    ("ligature before", "oﬃce ⟦passport⟧"),
    ("ligature inside", "an ⟦oﬃce⟧ is"),
    ("fullwidth", "ｍｙ　⟦ｐａｓｓｐｏｒｔ⟧　ｉｓ"),
    ("sharp s", "Straße ⟦passport⟧ ß"),
    ("dropped characters inside", "my ⟦p\u{200B}ass\u{200D}port⟧ is"),
    ("dropped characters around", "my \u{200B}⟦passport⟧\u{200B} is"),
    ("byte order mark", "\u{FEFF}⟦they⟧ took"),
    ("ellipsis before", "wait… ⟦passport⟧"),
    ("leet", "my ⟦p4$$p0rt⟧ is"),
    ("spaced", "my ⟦p a s s p o r t⟧ is gone"),
    ("spaced with accents before", "élève… ⟦p a s s p o r t⟧"),
    ("look-alikes", "my ⟦раssроrt⟧ is"),
    ("stretched", "my ⟦passsssport⟧ is"),
    ("flag letters", "a ⟦🇬 🇮 🇷 🇱⟧ here"),
    ("Arabic digits", "age ⟦١٧⟧ yo"),
    ("Thai", "ก็ ⟦passport⟧ ครับ"),
    ("key caps", "is ⟦1️⃣7️⃣⟧ yo"),
    ("tags", "flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ⟦passport⟧"),
  ])
  func `tokens lead back to the received bytes`(_ name: String, _ marked: String) throws {
    let scalars = Array(marked.unicodeScalars)
    let open = try #require(scalars.firstIndex(of: "⟦"))
    let close = try #require(scalars.firstIndex(of: "⟧"))
    let utf8 = { (part: ArraySlice<Unicode.Scalar>) in part.reduce(0) { $0 + UTF8.width($1) } }
    let start = utf8(scalars[..<open])
    let expected = start..<start + utf8(scalars[(open + 1)..<close])
    var plain = String.UnicodeScalarView()
    plain.append(contentsOf: scalars.filter { $0 != "⟦" && $0 != "⟧" })

    let reading = Reading(String(plain))
    let ranges = reading.tokens.indices.map { reading.text.sourceRange(ofTokens: $0..<$0 + 1) }
    let first = try #require(ranges.firstIndex { $0.lowerBound == expected.lowerBound }, "\(ranges)")
    let last = try #require(ranges.firstIndex { $0.upperBound == expected.upperBound }, "\(ranges)")
    #expect(reading.text.sourceRange(ofTokens: first..<last + 1) == expected)
    if name != "several tokens" { #expect(first == last) }
  }

  @Test func `an empty range of tokens is a place`() {
    let reading = Reading("é took")
    #expect(reading.text.sourceRange(ofTokens: 1..<1) == 3..<3)
    #expect(reading.text.sourceRange(ofTokens: 2..<2) == 7..<7)
  }

  @Test func `on random texts ranges are in bounds, in order and on code points`() {
    var generator = SeededGenerator(seed: 4)
    let interesting = [
      "a", "B", " ", "é", "e\u{301}", "ﬁ", "½", "㎏", "\u{FDFA}", "👧🏽", "👨‍👩‍👧", "1️⃣", "🇺🇸", "ก็", "护照", "한",
      "\u{200B}",
      "\u{AD}", "\u{E0067}", "p4ss", ".", "!", "’", "İ", "ß", "\n", "\u{344}", "ᾳ", "Ａ", "か\u{3099}", "\u{0}",
      "l e a v e ",
    ]
    let tokenizer = Tokenizer(vocabulary: Reading.vocabulary)
    for round in 0..<5_000 {
      var text = ""
      if round % 2 == 0 {
        text = generator.text(of: interesting, length: 30)
      } else {
        for _ in 0..<Int.random(in: 0...30, using: &generator) {
          let value =
            UInt32.random(in: 0...0x10FFFF, using: &generator) >> UInt32.random(in: 0...16, using: &generator)
          if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
      }
      expectSoundRanges(text, tokenizer)
    }
  }

  private func expectSoundRanges(_ text: String, _ tokenizer: Tokenizer) {
    let reading = Reading(text, tokenizer: tokenizer)
    let isBoundary = { (offset: Int) in
      offset == reading.source.count || reading.source[offset] & 0xC0 != 0x80
    }
    var last = 0..<0
    for index in reading.tokens.indices {
      let range = reading.text.sourceRange(ofTokens: index..<index + 1)
      let isSound =
        range.upperBound <= reading.source.count && !range.isEmpty && isBoundary(range.lowerBound)
        && isBoundary(range.upperBound) && range.lowerBound >= last.lowerBound
        && range.upperBound >= last.upperBound
      #expect(isSound, "\(text.debugDescription), token \(index), \(range)")
      if !isSound { return }
      last = range
    }
  }
}
