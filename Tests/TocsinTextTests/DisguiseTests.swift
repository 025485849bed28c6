import Testing

@testable import TocsinText

/// Each disguise beside its innocent twins. `!` marks an undone disguise, `~` folded accents, `?` an unknown word.
@Suite struct DisguiseTests {
  private func expect(_ text: String, reads expected: String, _ location: SourceLocation = #_sourceLocation) {
    let reading = Reading(text).marked
    #expect(reading == expected, "\(text)", sourceLocation: location)
  }

  @Test(arguments: [
    ("digits in a word", "my p4ssp0rt", "my !passport"),
    ("one digit inside", "s3x", "!sex"),
    ("1 as i", "g1rl", "!girl"),
    ("1 as l", "s1ave", "!slave"),
    ("1 as i and as l", "g1r1s", "!girls"),
    ("at sign", "m@ss@ge", "!massage"),
    ("dollars", "the bo$$ paid", "the !boss paid"),
    ("dollar at the end", "girl$ here", "!girls here"),
    ("exclamation mark inside", "pa!d now!", "!paid now"),
    ("before an exclamation mark", "p4ssp0rt!", "!passport"),
    ("digit before letters", "5lave", "!slave"),
    ("digits after letters", "pa55port", "!passport"),
    ("euro", "mon€y", "!money"),
    ("with stretched letters", "pa55555port", "!passport"),
    ("known whole", "h2a visa", "h2a visa"),
    ("age", "17yo f17 m18", "17 yo f? 17 m 18"),
    ("quantity", "5pm 14ans 12h", "5 pm? 14 ans 12 h?"),
    ("hour", "14h30", "14 h? 30"),
    ("price", "$500 5k €20", "$ 500 5 k? € 20"),
    ("handle", "@amy @live", "@ amy @ live"),
    ("over eighteen", "18+ only", "18 + only?"),
    ("e-mail address", "me@home.com", "me @ home com?"),
    ("digits only", "0800 123 456", "0800 123 456"),
    ("sums", "1+1=2", "1 + 1 2"),
  ])
  func `digits and signs stand for letters`(_ name: String, _ text: String, _ expected: String) {
    expect(text, reads: expected)
  }

  @Test(arguments: [
    ("spaces at the end", "i cannot l e a v e", "i cannot !leave"),
    ("spaces between other words", "cannot l e a v e now", "cannot !leave now"),
    ("several words", "t h e y t o o k m y p a s s p o r t", "!they !took !my !passport"),
    ("number word", "s e v e n t e e n", "!seventeen"),
    ("age", "1 7 y o", "!17 !yo"),
    ("full stops", "my p.a.s.s.p.o.r.t is", "my !passport is"),
    ("full stop at the end", "my p.a.s.s.p.o.r.t.", "my !passport"),
    ("hyphens", "p-a-s-s-p-o-r-t", "!passport"),
    ("stars", "s*e*x", "!sex"),
    ("underscores", "g_i_r_l", "!girl"),
    ("spaced hyphens", "g - i - r - l", "!girl"),
    ("lines", "g\ni\nr\nl", "!girl"),
    ("digits among letters", "p 4 s s p 0 r t", "!passport"),
    ("flag letters", "🇬 🇮 🇷 🇱", "!girl"),
    ("flag letters in pairs", "🇬🇮🇷🇱", "!girl"),
    ("list of numbers", "1 2 3", "1 2 3"),
    ("phone number", "5 5 5 1 2 3 4", "5 5 5 1 2 3 4"),
    ("list of letters", "a b c d", "a b? c? d?"),
    ("comma list", "g, i, r, l", "g? i r? l"),
    ("initials", "U.S. visa", "u s visa"),
    ("more initials", "U.S.A. visa", "u s a visa"),
    ("hours", "5 p.m. now", "5 p m now"),
    ("some unknown letters", "g i r l x q", "g? i r? l x? q?"),
  ])
  func `lone letters make words`(_ name: String, _ text: String, _ expected: String) {
    expect(text, reads: expected)
  }

  @Test(arguments: [
    ("full stop", "my pass.porrt pas.sport", "my pass porrt? !passport"),
    ("three pieces", "pas.sp.ort", "!passport"),
    ("star", "tra*fficking", "!trafficking"),
    ("star for a vowel", "p*ssport", "!passport"),
    ("star for a vowel in a short word", "s*x r*pe", "!sex !rape"),
    ("soft hyphenation is no disguise", "tra-fficking e-mail co-worker", "trafficking email coworker"),
    ("known pieces", "pass.port", "pass port"),
    ("missing space", "leave.they", "leave they"),
    ("two words with a slash", "s/he", "s he"),
    ("apostrophe", "don't can’t", "don t can? t"),
    ("decimals", "no.5", "no 5"),
  ])
  func `a word in pieces is joined`(_ name: String, _ text: String, _ expected: String) {
    expect(text, reads: expected)
  }

  @Test(arguments: [
    ("three letters", "pleeeease", "!please"),
    ("double letter stretched", "passssport", "!passport"),
    ("two stretches", "freeee passsport", "!free !passport"),
    ("stretched end", "nooooo", "!no"),
    ("stretched double", "goood", "!good"),
    ("unknown", "zzzzzz xxxyyy", "zzzzzz? xxxyyy?"),
    ("known words with doubles", "free book", "free book"),
  ])
  func `stretched letters are shortened`(_ name: String, _ text: String, _ expected: String) {
    expect(text, reads: expected)
  }

  @Test(arguments: [
    ("Cyrillic letters", "my раssроrt", "my !passport"),
    ("Cyrillic capitals", "my РАSSРОRТ", "my !passport"),
    (
      "wholly Cyrillic letters in a Latin text", "they took my сос and see the сор come to me tonight",
      "they took my сос and see the сор come to me tonight"
    ),
    ("Greek letters", "pαssροrt", "!passport"),
    ("Cherokee letters", "they ᏢᎪᏚᏚport", "they !passport"),
    ("small capitals", "ᴘᴀꜱꜱᴘᴏʀᴛ", "!passport"),
    ("fullwidth is ordinary", "ｐａｓｓｐｏｒｔ", "passport"),
    ("mathematical letters are ordinary", "𝗽𝗮𝘀𝘀𝗽𝗼𝗿𝘁", "passport"),
    ("circled letters are ordinary", "ⓟⓐⓢⓢⓟⓞⓡⓣ", "passport"),
    ("black squares", "🅿🅰🆂🆂🅿🅾🆁🆃", "!passport"),
    ("black circles", "🅢🅔🅧", "!sex"),
    ("turned letters", "pɐssport", "!passport"),
    ("letters with strokes", "gırl passpørt", "~girl ~passport"),
    ("zero width characters vanish", "p\u{200B}a\u{200C}s\u{200D}s\u{2060}port", "passport"),
    ("combining marks all over", "p̷a̷s̷s̷p̷o̷r̷t̷", "!~passport"),
    ("an ordinary Russian text", "мама мыла паспорт и сор", "мама мыла? паспорт и? сор"),
    ("Russian words beside English ones", "мой паспорт my passport", "мой? паспорт my passport"),
    ("Greek word", "το σπίτι μου", "το? σπίτι? μου?"),
  ])
  func `look-alike letters are read`(_ name: String, _ text: String, _ expected: String) {
    expect(text, reads: expected)
  }

  @Test func `a look-alike word of another script is read in a Latin text only`() {
    expect(
      "she is a ѕех ѕlаvе and they took all of it", reads: "she is a !sex !slave and they took all of it")
    expect("он сказал ѕех и ушёл домой", reads: "он? сказал? ѕех? и? ушёл? домой?")
  }

  @Test(arguments: [
    ("accent where none belongs", "pássport", "~passport"),
    ("accents left out", "contrasena eleve nina", "~contrasena ~eleve ~nina"),
    ("accents kept", "contraseña élève niña", "contraseña élève niña"),
    ("decomposed accents", "contrasen\u{303}a", "contraseña"),
    ("wrong accent", "niñà", "~nina"),
  ])
  func `accents do not matter unless the spelling is known`(
    _ name: String, _ text: String, _ expected: String
  ) {
    expect(text, reads: expected)
  }

  @Test func `an alias never hides a term`() {
    var builder = VocabularyBuilder()
    let year = builder.add("año".utf8)
    let other = builder.add("ano".utf8)
    builder.addAlias("ano".utf8, of: year, kind: .folded)
    let vocabulary = builder.build()
    #expect(vocabulary.lookup(Array("ano".utf8)) == other)
    #expect(Reading("ano", vocabulary: vocabulary).tokens.map(\.flags) == [.sentenceBreakBefore])
  }

  @Test func `emoji digits are digits`() {
    let reading = Reading("1️⃣7️⃣ yo, ① ⑰ ١٧")
    #expect(reading.tokens.filter { $0.flags.contains(.numeric) }.map(\.value) == [17, 1, 17, 17])
  }

  @Test func `a rewritten place covers what was received and keeps what stood before it`() {
    let reading = Reading("They, p.a.s.s.p.o.r.t! s e v e n t e e n")
    #expect(reading.received == ["They", "p.a.s.s.p.o.r.t", "s e v e n t e e n"])
    #expect(reading.tokens[1].flags == [.clauseBreakBefore, .spaceBefore, .obfuscated])
    #expect(reading.tokens[2].flags == [.sentenceBreakBefore, .spaceBefore, .obfuscated])
    #expect(reading.text.disguisedSpelling(reading.tokens[1]) == "p.a.s.s.p.o.r.t")
  }

  @Test func `a run of several words gives each its own place`() {
    let reading = Reading("t o o k m y p a s s p o r t")
    #expect(reading.received == ["t o o k", "m y", "p a s s p o r t"])
  }
}
