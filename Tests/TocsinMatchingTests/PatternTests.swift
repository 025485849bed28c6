import Testing
import TocsinTestSupport

@testable import TocsinMatching
@testable import TocsinModel

/// The pattern language, held against brute force.
@Suite("Patterns over concepts")
struct PatternTests {
  /// Concepts `a` … `e`: words of their own, one of two words, one that shares a word.
  private static let entries = [
    SmallModel.entry("a", "alba"), SmallModel.entry("b", "bero"), SmallModel.entry("c", "cinto"),
    SmallModel.entry("d", "dulo |alba"), SmallModel.entry("e", "bero cinto|dulo"),
  ]

  struct Row: CustomTestStringConvertible, Sendable {
    var pattern: String
    var text: String
    /// The spans as `start-end`; empty: no match.
    var spans: String
    var scope = Scope.sentence

    var testDescription: String { "\(pattern) in: \(text)" }
  }

  static let rows: [Row] = [
    Row(pattern: "a b", text: "alba bero", spans: "0-2"),
    Row(pattern: "a b", text: "alba ganto ganto bero", spans: "0-4"),
    Row(pattern: "a b", text: "alba ganto ganto ganto bero", spans: ""),
    Row(pattern: "a b", text: "bero alba", spans: ""),
    Row(pattern: "a b", text: "alba . bero", spans: ""),
    Row(pattern: "a b", text: "alba . bero", spans: "", scope: .passage),
    Row(pattern: "a ..9 b", text: "alba . bero", spans: "0-2", scope: .passage),
    Row(pattern: "a ..9 b", text: "alba . ganto . bero", spans: "", scope: .passage),
    Row(pattern: "a ..9 b", text: "alba . ganto . bero", spans: "0-3", scope: .text),
    Row(pattern: "a & b", text: "bero . alba", spans: "0-2", scope: .passage),
    Row(pattern: "a + b", text: "alba ganto bero", spans: ""),
    Row(pattern: "a ... b", text: "alba ganto ganto ganto ganto ganto bero", spans: "0-7"),
    Row(pattern: "a & b", text: "bero ganto alba", spans: "0-3"),
    Row(pattern: "a &1 b", text: "bero ganto ganto alba", spans: ""),
    Row(
      pattern: "a && b", text: "bero ganto ganto ganto ganto ganto ganto ganto ganto ganto ganto alba",
      spans: "11-12"),
    Row(pattern: "a && b", text: "bero . alba", spans: ""),
    Row(pattern: "(a | b) c", text: "bero cinto alba cinto", spans: "0-2 0-4 2-4"),
    Row(pattern: "a b? c", text: "alba cinto", spans: "0-2"),
    Row(pattern: "a b? c", text: "alba bero cinto", spans: "0-3"),
    Row(pattern: "c ..1 (a ..4 b)", text: "cinto alba ganto ganto alba bero", spans: "0-6"),
    Row(pattern: "(a ..4 b) &1 c", text: "cinto alba ganto ganto alba bero", spans: "0-6"),
  ]

  @Test("match where the table of rows says", arguments: rows)
  func matches(_ row: Row) throws {
    let pattern = try PatternParser.parse(PlacedText(text: row.pattern, place: SmallModel.place))
    let text = PlainText(row.text)
    let found = SmallModel(Self.entries, patterns: [pattern], scope: row.scope).matches(in: text)[0]
    #expect(found.sorted().map { "\($0.start)-\($0.end)" }.joined(separator: " ") == row.spans)
    #expect(found == Self.bruteForce(row.scope, text).matches(of: pattern))
  }

  @Test("match exactly what brute force matches", arguments: 0..<120)
  func agrees(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let scope = random.pick(Scope.allCases)
    let patterns = (0..<8).map { _ in Self.randomPattern(depth: 3, using: &random) }
    let model = SmallModel(Self.entries, patterns: patterns, scope: scope)
    // Words without a meaning spread the others over long texts, which are looked at more coarsely.
    let sparse = SmallModel.words + Array(repeating: "zz", count: 60)
    for turn in 0..<20 {
      let text =
        turn < 15
        ? PlainText(of: SmallModel.words, length: 0...12, using: &random)
        : PlainText(of: sparse, length: 40...150, using: &random)
      let bruteForce = Self.bruteForce(scope, text)
      for (pattern, found) in zip(patterns, model.matches(in: text)) {
        let expected = bruteForce.matches(of: pattern)
        #expect(found == expected, "\(pattern.source) in \(scope): \(text.record)")
      }
    }
  }

  private static let naive = NaiveMatcher(entries: entries, languages: SmallModel.languages)

  private static func bruteForce(_ scope: Scope, _ text: PlainText) -> BruteForce {
    BruteForce(
      places: naive.places(in: text),
      sentences: text.sentenceNumbers, scope: scope)
  }

  private static func randomPattern(depth: Int, using random: inout SeededGenerator) -> Pattern {
    let kind = depth == 0 ? 0 : random.number(0...5)
    switch kind {
    case 0, 1: return .concept(random.pick(["a", "b", "c", "d", "e"]), SmallModel.place)
    case 2:
      return .any((0..<random.number(2...3)).map { _ in randomPattern(depth: depth - 1, using: &random) })
    case 3:
      return .together(
        randomPattern(depth: depth - 1, using: &random), randomPattern(depth: depth - 1, using: &random),
        distance: random.pick([nil, 0, 2, 8]))
    default:
      return .sequence(
        (0..<random.number(2...3)).map { index in
          Pattern.Element(
            gap: random.pick([0, 1, 2, 8, 9]), pattern: randomPattern(depth: depth - 1, using: &random),
            isOptional: index > 0 && random.number(0...4) == 0)
        })
    }
  }
}

extension Pattern {
  /// The pattern as a model author would write it.
  fileprivate var source: String {
    switch self {
    case .concept(let id, _): id
    case .fact(let test, _): test.kind.rawValue
    case .any(let patterns): "(" + patterns.map(\.source).joined(separator: " | ") + ")"
    case .together(let first, let second, let distance):
      "((\(first.source)) &\(distance.map(String.init) ?? "&") (\(second.source)))"
    case .sequence(let elements):
      elements.enumerated().map { index, element in
        (index > 0 ? "..\(element.gap) " : "") + "(\(element.pattern.source))"
          + (element.isOptional ? "?" : "")
      }.joined(separator: " ")
    }
  }
}
