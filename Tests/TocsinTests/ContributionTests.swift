import Testing
import Tocsin
import TocsinEvaluation

/// Promises of every report, held on every text of the shipped corpus.
@Suite("Reports on the shipped corpus")
struct ContributionTests {
  private let examples: [LabeledExample]
  private let scanner: Scanner

  init() throws {
    examples = try Shipped.corpus.examples
    scanner = try Shipped.detector.makeScanner()
  }

  @Test("points are the bias and all contributions, exactly")
  func addUp() {
    for example in examples {
      let report = scanner.report(example.text)
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
    for example in examples {
      let bytes = Array(example.text.utf8)
      let report = scanner.report(example.text)
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
  func agree() {
    for example in examples {
      let report = scanner.report(example.text)
      #expect(report.families.map(\.family) == Family.allCases)
      #expect(report.score == report.families.map(\.score).max())
      for family in report.families {
        #expect((0...1).contains(family.score))
        #expect(family.flagged == (family.score >= 0.5), "\(example.id): \(family)")
      }
      #expect((report.level >= .review) == report.families.contains { $0.flagged }, "\(example.id)")
      #expect(report.referrals.isEmpty == (report.level < .review), "\(example.id): \(report.referrals)")
    }
  }

  @Test("a report does not depend on what the scanner read before")
  func independence() throws {
    let forward = examples.map { scanner.report($0.text) }
    let backward = examples.reversed().map { scanner.report($0.text) }
    #expect(forward == backward.reversed())
    for (example, report) in zip(examples, forward).prefix(50) {
      #expect(try Shipped.detector.report(on: example.text) == report, "\(example.id)")
    }
  }
}
