import Testing

@testable import TocsinText

@Suite struct NormalizationTests {
  private func normalized(_ string: String, _ normalizer: Normalizer, _ text: NormalizedText) -> String {
    var string = string
    string.withUTF8 { normalizer.normalize(UnsafeRawBufferPointer($0), into: text) }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Compares by code points: `String` equality would hide what is tested here.
  private func same(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  @Test(arguments: NormalizationForm.allCases)
  func `every case of NormalizationTest.txt holds`(_ form: NormalizationForm) throws {
    let normalizer = Normalizer(form: form)
    let text = NormalizedText()
    let lines = try UnicodeDataFile.lines("NormalizationTest.txt.bz2").filter { !$0.hasPrefix("@") }
    #expect(lines.count > 18_000)
    for line in lines {
      let columns = line.split(separator: ";").prefix(5).map(UnicodeDataFile.text)
      let results = columns.map { normalized($0, normalizer, text) }
      let holds =
        switch form {
        case .nfc:
          results[..<3].allSatisfy { same($0, columns[1]) }
            && results[3...].allSatisfy { same($0, columns[3]) }
        case .nfd:
          results[..<3].allSatisfy { same($0, columns[2]) }
            && results[3...].allSatisfy { same($0, columns[4]) }
        case .nfkc: results.allSatisfy { same($0, columns[3]) }
        case .nfkd: results.allSatisfy { same($0, columns[4]) }
        // The iota below folds to a letter, which its neighbours among the marks cannot pass: the standard exempts it.
        case .nfkcCasefold: line.contains("0345") || results.allSatisfy { same($0, results[0]) }
        }
      #expect(holds, "\(form): \(line)")
    }
  }

  @Test func `case folding is stable, drops what is invisible, and leaves no capital`() throws {
    let normalizer = Normalizer(form: .nfkcCasefold)
    let text = NormalizedText()
    for line in try UnicodeDataFile.lines("DerivedNormalizationProps.txt") {
      let fields = line.split(separator: ";").map { $0.drop { $0 == " " } }
      guard fields.count == 3, fields[1].hasPrefix("NFKC_CF") else { continue }
      let ends = fields[0].split(separator: " ")[0].split(separator: ".", omittingEmptySubsequences: true)
      let first = try #require(UInt32(ends[0], radix: 16))
      let last = try #require(UInt32(ends[ends.count - 1], radix: 16))
      let expected = UnicodeDataFile.text(fields[2])
      for value in first...last {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let result = normalized(String(scalar), normalizer, text)
        #expect(same(result, expected), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(arguments: [
    ("ascii", "Hello THERE", "hello there"),
    ("accents", "CAFÉ Ñandú Ünder", "café ñandú ünder"),
    ("combining marks compose", "e\u{301}te\u{301} E\u{301}", "été é"),
    ("ligature", "oﬃce ﬁne", "office fine"),
    ("fullwidth", "Ｐａｓｓ １７", "pass 17"),
    ("sharp s", "Straße", "strasse"),
    ("zero width space, joiners and soft hyphen vanish", "p\u{200B}a\u{200D}s\u{AD}s", "pass"),
    ("variation selectors vanish", "❤\u{FE0F}", "❤"),
    ("curly quotes stay", "don’t “No”", "don’t “no”"),
    ("ellipsis", "wait…", "wait..."),
    ("NUL stays", "a\u{0}B", "a\u{0}b"),
    ("empty", "", ""),
  ])
  func `text is folded`(_ name: String, _ received: String, _ expected: String) {
    #expect(same(normalized(received, Normalizer(form: .nfkcCasefold), NormalizedText()), expected))
  }

  @Test func `an ASCII record needs no map`() {
    let text = NormalizedText()
    _ = normalized("They TOOK it", Normalizer(form: .nfkcCasefold), text)
    #expect(text.isIdentity)
    #expect(text.sourceRange(of: 3..<7) == 3..<7)
  }

  @Test func `ASCII is copied up to another character at any place`() {
    let normalizer = Normalizer(form: .nfkcCasefold)
    let text = NormalizedText()
    for length in 0...50 {
      let letters = String((0..<length).map { Character(Unicode.Scalar(UInt8(0x3F + $0))) })
      #expect(same(normalized(letters, normalizer, text), letters.lowercased()))
      for place in 0...length {
        let mixed = letters.prefix(place) + "É" + letters.dropFirst(place)
        #expect(same(normalized(String(mixed), normalizer, text), mixed.lowercased()))
      }
    }
  }

  @Test func `a buffer that held a long text holds a short one`() {
    let normalizer = Normalizer(form: .nfkcCasefold)
    let text = NormalizedText()
    _ = normalized(String(repeating: "é\u{301}ﬁ", count: 5_000), normalizer, text)
    #expect(normalized("Ab", normalizer, text) == "ab")
    #expect(text.isIdentity)
  }

  @Test func `long stretches are cut without a difference`() {
    let normalizer = Normalizer(form: .nfc)
    let piece = "e\u{301}ᄀ\u{1161}が\u{3099}é"
    let whole = normalized(String(repeating: "é\u{301}\u{323}が각", count: 2_000), normalizer, NormalizedText())
    let part = normalized("é\u{301}\u{323}が각", normalizer, NormalizedText())
    #expect(same(whole, String(repeating: part, count: 2_000)))
    #expect(
      same(
        normalized(piece, normalizer, NormalizedText()),
        normalized(normalized(piece, normalizer, NormalizedText()), normalizer, NormalizedText())))
  }

  @Test(
    arguments: [
      ("ascii", [0x61, 0x62], true), ("two bytes", [0xC3, 0xA9], true),
      ("four bytes", [0xF0, 0x9F, 0x98, 0x80], true),
      ("NUL", [0], true), ("empty", [], true), ("lone continuation", [0x80], false),
      ("cut short", [0xC3], false),
      ("overlong", [0xC0, 0x80], false), ("overlong of three", [0xE0, 0x80, 0x80], false),
      ("surrogate", [0xED, 0xA0, 0x80], false), ("too large", [0xF4, 0x90, 0x80, 0x80], false),
      ("wrong third", [0xE2, 0x82, 0x41], false), ("FF", [0xFF], false),
      ("bad after eight good", [0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61, 0xFE], false),
    ] as [(String, [UInt8], Bool)])
  func `UTF-8 is checked`(_ name: String, _ bytes: [UInt8], _ expected: Bool) {
    #expect(bytes.withUnsafeBytes { isValidUTF8($0) } == expected)
  }
}
