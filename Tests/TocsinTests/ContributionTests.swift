import Testing
import Tocsin
import TocsinEvaluation
import TocsinModel
import TocsinTestSupport

/// Promises of every report, held on every text of the shipped corpus.
@Suite("Reports on the shipped corpus")
struct ContributionTests {
  private let judged: [Shipped.JudgedText]

  init() throws { judged = try Shipped.reports }

  @Test("points are the bias and all contributions, exactly")
  func addUp() {
    for (example, report) in judged.map({ ($0.example, $0.report) }) {
      for family in report.families {
        let evidence = report.evidence.filter { $0.family == family.family }.map(\.weight)
        let guards = report.context.guards.filter { $0.family == family.family }.map(\.weight)
        let sum = (evidence + guards).reduce(family.bias, +)
        #expect(sum == family.points, "\(example.id) \(family.family.id)")
        #expect(guards.allSatisfy { $0 <= .zero }, "\(example.id)")
      }
    }
  }

  @Test("evidence quotes the text where it says it does, in order of place")
  func quotes() {
    for (example, report) in judged.map({ ($0.example, $0.report) }) {
      let bytes = Array(example.text.utf8)
      for evidence in report.evidence {
        #expect(Array(evidence.text.utf8) == Array(bytes[evidence.range]), "\(example.id)")
        #expect(!evidence.range.isEmpty, "\(example.id)")
      }
      #expect(
        report.evidence.map(\.range.lowerBound) == report.evidence.map(\.range.lowerBound).sorted(),
        "\(example.id)")
      #expect(report.context.guards.allSatisfy { $0.range.upperBound <= bytes.count }, "\(example.id)")
    }
  }

  @Test("the score, the flags and the level agree with the points")
  func agree() throws {
    let thresholds = try #require(
      try ModelReader.read(directory: Repository.models).model.weights?.thresholds["balanced"])
    for (example, report) in judged.map({ ($0.example, $0.report) }) {
      #expect(report.families.map(\.family) == Family.allCases)
      #expect(report.score == report.families.map(\.score).max())
      for family in report.families {
        #expect((0...1).contains(family.score))
        let threshold = Double(thresholds[family.family.rawValue]) / 1_000
        #expect(family.flagged == (family.score >= threshold), "\(example.id): \(family)")
      }
      #expect((report.level >= .review) == report.families.contains { $0.flagged }, "\(example.id)")
      #expect(report.referrals.isEmpty == (report.level < .review), "\(example.id): \(report.referrals)")
    }
  }

  @Test("a report does not depend on what the scanner read before")
  func independence() throws {
    let scanner = try Shipped.detector.makeScanner()
    for text in judged.reversed().prefix(300) {
      #expect(scanner.report(text.example.text) == text.report, "\(text.example.id)")
    }
    for text in judged.prefix(20) {
      #expect(try Shipped.detector.report(on: text.example.text) == text.report, "\(text.example.id)")
    }
  }
}
