import FoundationEssentials
import Testing
import Tocsin
import TocsinEvaluation

/// The promises of `Corpus/README.md`, held against `Corpus/`.
@Suite("The shipped corpus")
struct ShippedCorpusTests {
  private let folder: String
  private let corpus: Corpus

  init() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    folder = root.path + "/Corpus"
    corpus = try Corpus(contentsOf: [folder])
  }

  @Test("has at least 500 texts, half of them negative, most of those hard")
  func shares() {
    let negatives = corpus.examples.filter(\.kind.isNegative)
    let hard = negatives.count { $0.kind == .hardNegative }
    #expect(corpus.examples.count >= 500)
    #expect(negatives.count * 2 >= corpus.examples.count)
    #expect(hard * 10 >= negatives.count * 6)
  }

  @Test("holds back texts of every family, and innocent ones, in every language")
  func heldTexts() {
    let held = corpus.part(.held)
    #expect(held.languages == corpus.languages)
    for language in corpus.languages {
      let texts = held.examples.filter { $0.language == language }
      for family in Family.allCases {
        #expect(texts.contains { $0.labels.contains(family) }, "\(language) \(family.id)")
      }
      #expect(texts.contains { $0.kind == .hardNegative }, "\(language)")
      #expect(texts.contains { $0.pair != nil }, "\(language)")
    }
  }

  @Test("names every text by its language and repeats no text")
  func names() {
    for example in corpus.examples {
      #expect(example.id.hasPrefix("\(example.language)-"), "\(example.id)")
    }
    let byText = Dictionary(grouping: corpus.examples, by: \.text)
    #expect(byText.values.filter { $0.count > 1 }.map { $0.map(\.id) } == [])
  }

  @Test("carries no phone number but the fictitious 555-01xx")
  func phoneNumbers() {
    for example in corpus.examples {
      let numbers = example.text.split { !$0.isNumber && !" -.()+".contains($0) }
        .map { $0.filter(\.isNumber) }
      for number in numbers where number.count >= 9 {
        #expect(number.contains("55501"), "\(example.id): \(number)")
      }
    }
  }

  @Test("is counted in its README as it is")
  func counts() throws {
    let readme = try #require(FileManager.default.contents(atPath: folder + "/README.md"))
    let lines = String(decoding: readme, as: UTF8.self).split(separator: "\n").map(String.init)
    for language in corpus.languages {
      let row = Self.row(language, Corpus(corpus.examples.filter { $0.language == language }))
      #expect(lines.contains(row), "the README should say: \(row)")
    }
    let total = Self.row("all", corpus)
    #expect(lines.contains(total), "the README should say: \(total)")
  }

  /// A row of the table of counts.
  private static func row(_ name: String, _ corpus: Corpus) -> String {
    let examples = corpus.examples
    let kinds = ExampleKind.allCases.map { kind in examples.count { $0.kind == kind } }
    let families = Family.allCases.map { family in examples.count { $0.labels.contains(family) } }
    let pairs = Set(examples.compactMap(\.pair)).count
    let held = corpus.part(.held).examples.count
    let cells = [examples.count] + kinds + families + [pairs, held]
    return "| \(name) | " + cells.map(String.init).joined(separator: " | ") + " |"
  }
}
