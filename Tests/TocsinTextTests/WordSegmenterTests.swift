import CICU
import Foundation
import Testing
import TocsinTestSupport

@testable import TocsinText

@Suite struct WordSegmenterTests {
  private func boundaries(_ text: String, _ segmenter: WordSegmenter) -> [Int] {
    var text = text
    var result: [Int] = []
    text.withUTF8 { segmenter.appendBoundaries(of: $0, to: &result) }
    return result
  }

  /// What ICU's own iterator finds. The locale "fi" has the rules of UAX #29 as published but for one sign: since
  /// version 72 ICU takes "@" for a letter, so the texts compared hold none (WordBreakTest.txt covers it).
  private func boundariesOfICU(_ text: String, _ breaker: OpaquePointer) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      guard cicu_word_breaker_set_text(breaker, bytes.baseAddress, Int64(bytes.count)) else { return [] }
      var result: [Int] = []
      while case let next = cicu_word_breaker_next(breaker), next >= 0 { result.append(Int(next)) }
      return result
    }
  }

  private func expectAgreement(_ texts: some Sequence<String>) throws {
    let breaker = try #require(cicu_word_breaker_open("fi"))
    defer { cicu_word_breaker_close(breaker) }
    let segmenter = WordSegmenter()
    for text in texts.lazy.map({ $0.replacing("@", with: "#") }) {
      let ours = boundaries(text, segmenter)
      let theirs = boundariesOfICU(text, breaker)
      #expect(ours == theirs, "\(text.debugDescription)")
    }
  }

  @Test func `every case of WordBreakTest.txt holds`() throws {
    let segmenter = WordSegmenter()
    let lines = try UnicodeDataFile.lines("auxiliary/WordBreakTest.txt")
    #expect(lines.count > 1_800)
    for line in lines {
      let pieces = line.split(separator: "÷").map { piece in
        UnicodeDataFile.text(piece.replacing("×", with: " ").replacing("\t", with: " "))
      }.filter { !$0.isEmpty }
      var expected: [Int] = []
      for piece in pieces { expected.append((expected.last ?? 0) + piece.utf8.count) }
      #expect(boundaries(pieces.joined(), segmenter) == expected, "\(line)")
    }
  }

  @Test func `ASCII texts are cut as ICU cuts them`() throws {
    var generator = SeededGenerator(seed: 1)
    let alphabet = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
    let dense = ["a", "b", "1", "2", ".", ",", ":", ";", "'", "\"", "_", " ", "\r", "\n", "-"]
    try expectAgreement((0..<3_000).map { _ in generator.text(of: alphabet, length: 40) })
    try expectAgreement((0..<3_000).map { _ in generator.text(of: dense, length: 40) })
  }

  /// Hangul is left out: ICU cuts it from other letters, which UAX #29 does not.
  @Test func `texts of many scripts are cut as ICU cuts them`() throws {
    var generator = SeededGenerator(seed: 2)
    let alphabet = [
      "a", "é", "ß", "1", "٢", ".", "’", "'", "\"", ":", "·", ",", "_", " ", "\u{3000}", "\n", "\r", "\u{85}",
      "א", "״",
      "و", "Ж", "ά", "हि", "\u{301}", "\u{200D}", "\u{AD}", "👧", "🏽", "❤", "\u{FE0F}", "🇺", "🇸", "カ", "ー", "‿",
      "\u{E0061}", "①", "€", "—",
    ]
    try expectAgreement((0..<5_000).map { _ in generator.text(of: alphabet, length: 30) })
  }

  @Test func `scripts without spaces are cut by dictionary`() throws {
    try expectAgreement([
      "สวัสดีครับ ผมชื่อสมชาย", "我的护照被老板拿走了。", "パスポートを取られました", "ຂ້ອຍບໍ່ມີໜັງສືຜ່ານແດນ", "ខ្ញុំគ្មានលិខិតឆ្លងដែន",
      "ကျွန်တော့်မှာ နိုင်ငံကူးလက်မှတ်မရှိပါဘူး", "my พาสปอร์ต and 护照 too", "護照12号", "カタカナとひらがな",
    ])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["TOCSIN_TEXT_SAMPLES"] != nil))
  func `sample files are cut as ICU cuts them`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["TOCSIN_TEXT_SAMPLES"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    for name in names where name.hasSuffix(".jsonl") || name.hasSuffix(".txt") {
      let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
      let text = String(decoding: data, as: UTF8.self)
      try expectAgreement(text.split(whereSeparator: \.isNewline).map(String.init))
    }
  }
}
