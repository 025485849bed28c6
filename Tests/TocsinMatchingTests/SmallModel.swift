import TocsinModel
import TocsinText

@testable import TocsinMatching
@testable import TocsinModel

/// A model made in memory: concepts, their entries, and rules over them.
final class SmallModel {
  static let languages = ["en", "fr"]
  /// Words that no lexicon of the tests reads as anything but themselves.
  static let words = ["alba", "bero", "cinto", "dulo", "efra", "ganto"]

  let entries: [LexiconEntry]
  let compiled: CompiledModel
  private let tokenizer: Tokenizer
  private let tokens = TokenizedText()
  private let occurrences: OccurrenceTable
  private let filter: PlaceFilter
  private let evaluator: PatternEvaluator

  /// Compiles entries, with one rule a pattern.
  init(_ entries: [LexiconEntry], patterns: [Pattern] = [], scope: Scope = .sentence) {
    self.entries = entries
    var model = Model()
    model.name = "small"
    model.languages = Self.languages
    model.entries = entries
    model.concepts = Set(entries.map(\.concept)).sorted().map {
      Concept(
        id: $0, meaning: "", patterns: [], isDemographic: false, mayBeKeyword: true, isLocal: false,
        place: Self.place)
    }
    model.indicators = [
      Indicator(
        id: "coercion.test", title: "", strength: .strong, source: "", gate: [], corroborates: [],
        place: Self.place)
    ]
    model.rules = patterns.enumerated().map { number, pattern in
      Rule(
        id: "coercion.test.rule-\(number)", indicator: "coercion.test", about: "", status: .active,
        scope: scope,
        match: [pattern], unless: [], requires: [], count: 1, isNegatable: true,
        examples: RuleExamples(hits: [], misses: []), place: Self.place)
    }
    compiled = ModelCompiler.compile(model)
    tokenizer = Tokenizer(vocabulary: compiled.vocabulary)
    let tables = MatchTables(compiled)
    occurrences = OccurrenceTable(tables)
    filter = PlaceFilter(tables, occurrences)
    evaluator = PatternEvaluator(tables, filter)
  }

  static let place = SourcePlace(file: "test", line: 1, column: 1)

  /// An entry from slots such as `a|b`, separated by blanks; an empty alternative makes a slot optional, and `_`
  /// joins the words of one alternative.
  static func entry(_ concept: String, _ slots: String, _ language: String = "en") -> LexiconEntry {
    LexiconEntry(
      concept: concept, language: language,
      slots: slots.split(separator: " ").map { slot in
        slot.split(separator: "|", omittingEmptySubsequences: false).map {
          String($0).replacing("_", with: " ")
        }
      }, isExact: false, place: place)
  }

  /// A text as the matcher sees it before any pattern is evaluated.
  func matchText(_ text: PlainText) -> MatchText {
    tokenizer.tokenize(text.record, into: tokens)
    occurrences.read(tokens)
    return MatchText(occurrences: occurrences, facts: [])
  }

  /// The spans of the first pattern of every rule.
  func matches(in text: PlainText) -> [Set<NaiveMatcher.Place>] {
    let read = matchText(text)
    filter.begin(read)
    evaluator.begin()
    return compiled.rules.map { rule in
      Set(evaluator.spans(of: rule.match[0], in: read).map { .init(start: $0.start, end: $0.end) })
    }
  }

  /// The places of every concept, as the phrase table finds them.
  func places(in text: PlainText) -> [String: [NaiveMatcher.Place]] {
    let read = matchText(text)
    var found: [String: [NaiveMatcher.Place]] = [:]
    for entry in Set(entries.map(\.concept)) where entry != "function-word" {
      guard let concept = compiled.conceptIDs.firstIndex(of: entry) else { continue }
      let spans = read.occurrences.spans(of: concept)
      if !spans.isEmpty { found[entry] = spans.map { .init(start: $0.start, end: $0.end) }.sorted() }
    }
    return found
  }
}
