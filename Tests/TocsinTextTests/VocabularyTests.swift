import Testing
import TocsinTestSupport

@testable import TocsinText

@Suite struct VocabularyTests {
  private let words = [
    "a", "passport", "passports", "exactly8", "ninechars", "sixteencharslong", "año", "護照", "don",
  ]

  private var built: Vocabulary {
    var builder = VocabularyBuilder()
    for word in words { _ = builder.add(word.utf8) }
    return builder.build()
  }

  @Test func `terms are numbered from one in the order in which they come`() {
    let vocabulary = built
    for (index, word) in words.enumerated() {
      #expect(vocabulary.lookup(Array(word.utf8)) == TermID(index + 1))
      #expect(vocabulary.spelling(of: TermID(index + 1)) == word)
    }
    #expect(vocabulary.termCount == words.count)
  }

  @Test(arguments: [
    "", "b", "passpor", "passportss", "exactly9", "ninechar", "ninecharz", "sixteencharslonh", "ano", "護",
    "a\0",
  ])
  func `other words are unknown`(_ word: String) {
    #expect(built.lookup(Array(word.utf8)) == 0)
  }

  @Test func `each of many words is found, and no other`() {
    var builder = VocabularyBuilder()
    var generator = SeededGenerator(seed: 3)
    let letters = "abcdeéж".map(String.init)
    let all = Set((0..<30_000).map { _ in generator.text(of: letters, length: 20) }).subtracting([""])
    let known = all.sorted().enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    for word in known { _ = builder.add(word.utf8) }
    let vocabulary = builder.build()
    for (index, word) in known.enumerated() {
      #expect(vocabulary.lookup(Array(word.utf8)) == TermID(index + 1))
    }
    for word in all.subtracting(known) { #expect(vocabulary.lookup(Array(word.utf8)) == 0) }
  }

  @Test(arguments: [
    "", "a", "abcdefg", "abcdefgh", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq",
    String(repeating: "passport", count: 9),
  ])
  func `the letters of a word are read together with its hash`(_ word: String) {
    for end in ["", " ", "1", "é", "`", "{", "A"] {
      var bytes = Array((word + end).utf8) + Array(repeating: 0, count: NormalizedText.padding)
      bytes.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress.map({ UnsafePointer($0) }) else { return }
        let read = SmallWord(start)
        #expect(read.count == word.utf8.count)
        if read.count > 0 { #expect(read.hash == VocabularyHash.of(start, count: read.count)) }
      }
    }
  }

  @Test func `a word added twice keeps its term`() {
    var builder = VocabularyBuilder()
    #expect(builder.add("girl".utf8) == 1)
    #expect(builder.add("boy".utf8) == 2)
    #expect(builder.add("girl".utf8) == 1)
  }

  @Test func `a word equal to another has its term, and a word that is known keeps its own`() {
    var builder = VocabularyBuilder()
    let term = builder.add("girl".utf8)
    let other = builder.add("child".utf8)
    builder.add("boy".utf8, equalTo: term)
    builder.add("child".utf8, equalTo: term)
    #expect(builder.add("boy".utf8) == term)
    let vocabulary = builder.build()
    #expect(Reading("boy girl child", vocabulary: vocabulary).tokens.map(\.term) == [term, term, other])
    #expect(vocabulary.spelling(of: term) == "girl")
    #expect(vocabulary.termCount == 2)
  }

  @Test func `the first of two aliases wins, and a term wins over both`() {
    var builder = VocabularyBuilder()
    let first = builder.add("péché".utf8)
    let second = builder.add("pêche".utf8)
    builder.addAlias("peche".utf8, of: first, kind: .folded)
    builder.addAlias("peche".utf8, of: second, kind: .folded)
    builder.addAlias("sur".utf8, of: second, kind: .folded)
    let term = builder.add("sur".utf8)
    let vocabulary = builder.build()
    let tokens = Reading("peche sur", vocabulary: vocabulary).tokens
    #expect(tokens.map(\.term) == [first, term])
    #expect(tokens.map { $0.flags.contains(.folded) } == [true, false])
    #expect(vocabulary.lookup(Array("peche".utf8)) == 0)
  }

  @Test func `a vocabulary comes back from its arrays`() {
    let vocabulary = built
    let again = Vocabulary(storage: vocabulary.storage)
    #expect(again.storage.slots.elements.elementsEqual(vocabulary.storage.slots.elements))
    #expect(again.lookup(Array("護照".utf8)) == vocabulary.lookup(Array("護照".utf8)))
  }

  @Test func `every one of many words is found and no other`() {
    var builder = VocabularyBuilder()
    for number in 0..<20_000 { _ = builder.add("w\(number &* 7919)".utf8) }
    let vocabulary = builder.build()
    for number in 0..<20_000 {
      #expect(vocabulary.lookup(Array("w\(number &* 7919)".utf8)) == TermID(number + 1))
      #expect(vocabulary.lookup(Array("v\(number)".utf8)) == 0)
    }
  }

  @Test(arguments: [
    ("а", "a"), ("р", "p"), ("ѕ", "s"), ("і", "i"), ("т", "t"), ("ο", "o"), ("ᴛ", "t"), ("ǝ", "e"),
    ("🅰", "a"), ("🇿", "z"), ("ø", "o"),
  ])
  func `look-alikes are known`(_ sign: Unicode.Scalar, _ letter: Unicode.Scalar) {
    #expect(built.confusables.letters(for: sign.value)?.first == UInt8(letter.value))
  }

  @Test(arguments: ["ж", "я", "λ", "中", "۱", "👧"] as [Unicode.Scalar])
  func `letters of their own look like no other`(_ sign: Unicode.Scalar) {
    #expect(built.confusables.letters(for: sign.value) == nil)
  }
}
