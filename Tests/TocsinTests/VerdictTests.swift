import Testing
import Tocsin
import TocsinEvaluation

/// The cheap verdict bounds what a text may score; it must never differ from the full report's.
@Suite("Verdicts before reports")
struct VerdictTests {
  @Test("the verdict on a text is that of its report", arguments: Profile.allCases)
  func agrees(profile: Profile) throws {
    let scanner = try Detector(profile: profile).makeScanner()
    let part = Profile.allCases.firstIndex(of: profile) ?? 0
    for text in try Self.texts(part, of: Profile.allCases.count) { Self.check(text, scanner) }
  }

  @Test("the verdict on a text of many windows is that of its report", arguments: [7, 24, 62])
  func agreesOnLongTexts(count: Int) throws {
    let scanner = try Shipped.detector.makeScanner()
    let texts = try Self.texts(count % 3, of: 3)
    for start in stride(from: 0, to: texts.count, by: count) {
      Self.check(texts[start..<min(start + count, texts.count)].joined(separator: "\n"), scanner)
    }
  }

  /// One in so many texts of the corpus, from a place on: each is read once.
  private static func texts(_ place: Int, of share: Int) throws -> [String] {
    let texts = try Shipped.corpus.examples.map(\.text)
    return stride(from: place, to: texts.count, by: share).map { texts[$0] }
  }

  private static func check(_ text: String, _ scanner: Scanner) {
    var copy = text
    let verdict = copy.withUTF8 { scanner.assess(UnsafeRawBufferPointer($0)) }
    let report = scanner.report(id: "1", record: 1)
    #expect(verdict.level == report.level, "\(text)")
    #expect(verdict.anyFlagged == report.families.contains(where: \.flagged), "\(text)")
    // Asked only for what is flagged, the scanner stops sooner.
    let quick = copy.withUTF8 { scanner.assess(UnsafeRawBufferPointer($0), from: .review) }
    #expect(max(quick.level, .low) == max(report.level, .low), "\(text)")
  }
}
