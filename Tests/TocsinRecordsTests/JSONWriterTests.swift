import Foundation
import Testing
import Tocsin
import TocsinRecords

@Suite("Writing JSON Lines")
struct JSONWriterTests {
  /// A report as another program decodes it.
  private struct Decoded: Decodable, Equatable {
    struct Family: Decodable, Equatable { var score: Double, flagged: Bool, points: Double }
    struct Indicator: Decodable, Equatable { var id: String, family: String?, strength: String }
    struct Evidence: Decodable, Equatable {
      var rule: String, indicator: String, family: String, start: Int, end: Int
      var text: String?
      var weight: Double, obfuscated: Bool
    }
    struct Guard: Decodable, Equatable {
      var id: String, family: String, start: Int, end: Int, weight: Double
    }
    struct Context: Decodable, Equatable { var languages: [String], sectors: [String], guards: [Guard] }
    struct Model: Decodable, Equatable { var name: String, version: String, digest: String }
    var schema: String, id: String, record: Int, level: String, score: Double
    var families: [String: Family], indicators: [Indicator], evidence: [Evidence]
    var context: Context, referrals: [String], model: Model
  }

  private func write(_ sample: SampleReport, _ options: WritingOptions = WritingOptions()) -> [UInt8] {
    var bytes: [UInt8] = []
    sample.withText { JSONLinesWriter(options: options).write(sample.report, on: $0, into: &bytes) }
    return bytes
  }

  private func decode(_ bytes: [UInt8]) throws -> Decoded {
    try JSONDecoder().decode(Decoded.self, from: Data(bytes))
  }

  @Test("a report is one line to readers that end lines at other characters too")
  func otherLineEnds() throws {
    var sample = SampleReport()
    sample.report.id = "a\u{85}b\u{2028}c\u{2029}d\u{0B}e\u{2027}é"
    let bytes = write(sample)
    #expect(String(decoding: bytes.dropLast(), as: UTF8.self).split(whereSeparator: \.isNewline).count == 1)
    #expect(try decode(bytes).id == sample.report.id)
  }

  @Test("every field comes back as it was")
  func everyField() throws {
    let sample = SampleReport()
    let report = sample.report
    let decoded = try decode(write(sample))
    #expect(decoded.schema == "tocsin.report/1")
    #expect(decoded.id == report.id)
    #expect(decoded.record == report.record)
    #expect(decoded.level == "review")
    #expect(decoded.score == 0.9312)
    for family in report.families {
      let other = try #require(decoded.families[family.family.id])
      #expect(abs(other.score - family.score) <= 0.00005)
      #expect(other.flagged == family.flagged)
      #expect(other.points == family.points.value)
    }
    #expect(decoded.indicators.map(\.id) == report.indicators.map(\.id))
    #expect(decoded.indicators.map(\.family) == ["coercion", nil])
    #expect(decoded.indicators.map(\.strength) == ["strong", "weak"])
    for (other, evidence) in zip(decoded.evidence, report.evidence) {
      #expect(other.rule == evidence.rule)
      #expect(other.indicator == evidence.indicator)
      #expect(other.family == evidence.family.id)
      #expect(other.start..<other.end == evidence.range)
      #expect(other.text == evidence.text)
      #expect(other.weight == evidence.weight.value)
      #expect(other.obfuscated == evidence.obfuscated)
    }
    #expect(decoded.evidence.count == report.evidence.count)
    let finding = try #require(report.context.guards.first)
    #expect(
      decoded.context
        == Decoded.Context(
          languages: ["en", "fr"], sectors: ["restaurants"],
          guards: [
            Decoded.Guard(
              id: finding.id, family: "coercion", start: finding.range.lowerBound,
              end: finding.range.upperBound,
              weight: -1.5)
          ]))
    #expect(decoded.referrals == report.referrals)
    #expect(decoded.model == Decoded.Model(name: "tocsin-default", version: "2026.11", digest: "sha256:00ff"))
  }

  @Test("keys stand in the contract's order, and a report is one line")
  func golden() throws {
    try GoldenFile("report.jsonl").expect(write(SampleReport()))
  }

  @Test("offsets cut the same words out of the text in every unit", arguments: OffsetUnit.allCases)
  func offsets(_ unit: OffsetUnit) throws {
    let sample = SampleReport()
    var options = WritingOptions()
    options.offsets = unit
    let decoded = try decode(write(sample, options))
    for evidence in decoded.evidence {
      let range = evidence.start..<evidence.end
      let words =
        switch unit {
        case .utf8: String(decoding: Array(sample.text.utf8)[range], as: UTF8.self)
        case .utf16: String(decoding: Array(sample.text.utf16)[range], as: UTF16.self)
        case .scalar: String(String.UnicodeScalarView(Array(sample.text.unicodeScalars)[range]))
        }
      #expect(words == evidence.text)
    }
    let finding = try #require(decoded.context.guards.first)
    #expect(finding.end - finding.start == "embassy".count)
  }

  @Test("any string survives, whatever is in it")
  func strings() throws {
    var sample = SampleReport()
    let all = String(String.UnicodeScalarView((0..<0x100).compactMap { Unicode.Scalar($0) }))
    for text in [all, "\u{2028}\u{2029}\u{FEFF}\u{10FFFF}", "\\\"/", "", "e\u{301}😀"] {
      sample.report.id = text
      #expect(try decode(write(sample)).id == text)
    }
  }

  @Test("a record error is a line of its own shape")
  func failure() throws {
    var bytes: [UInt8] = []
    let failure = RecordFailure(id: "7", record: 7, error: RecordError(.invalidJSON, "say \"why\""))
    JSONLinesWriter(options: WritingOptions()).write(failure, into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"schema":"tocsin.report/1","id":"7","record":7,"error":{"code":"invalid-json","message":"say \"why\""}}"#
        + "\n")
  }

  @Test("words can be left out and numbers masked, and places stay")
  func words() throws {
    let sample = SampleReport()
    var options = WritingOptions()
    options.redacts = true
    #expect(
      try decode(write(sample, options)).evidence.map(\.text) == [
        "keeps everyone's passports", "Call [phone]",
      ])
    options.includesText = false
    let decoded = try decode(write(sample, options))
    #expect(decoded.evidence.map(\.text) == [nil, nil])
    #expect(decoded.evidence.map(\.start) == sample.report.evidence.map(\.range.lowerBound))
  }

  @Test(
    "points keep two decimals, or three where they need them",
    arguments: [
      (0, "0.00"), (3120, "3.12"), (3125, "3.125"), (-1500, "-1.50"), (-5, "-0.005"), (90, "0.09"),
      (12_000, "12.00"),
    ]
  )
  func points(_ thousandths: Int, _ expected: String) throws {
    var sample = SampleReport()
    sample.report.evidence[0].weight = Points(thousandths: thousandths)
    #expect(String(decoding: write(sample), as: UTF8.self).contains("\"weight\":\(expected),"))
  }

  @Test(
    "scores have four decimals",
    arguments: [
      (0, "0.0000"), (1, "1.0000"), (0.99999, "1.0000"), (0.00005, "0.0001"), (0.5, "0.5000"),
      (0.07, "0.0700"),
    ])
  func scores(_ score: Double, _ expected: String) throws {
    var sample = SampleReport()
    sample.report.score = score
    #expect(String(decoding: write(sample), as: UTF8.self).contains("\"score\":\(expected),\"families\""))
  }
}
