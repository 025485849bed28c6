internal import TocsinMatching
internal import TocsinModel
internal import TocsinScoring
internal import TocsinText

/// What fitting sees of a text: the points that rules and guards give, the rules that gave them, and the keywords.
package struct TrainingView: Sendable {
  /// What families score before any evidence, in thousandths.
  package var bias: [Int]
  /// Points by family without keywords, in thousandths.
  package var points: [Int]
  /// Ids of the rules that gave points, by family, ascending.
  package var rules: [[String]]
  /// The words that may be keywords, normalized and without accents, ascending.
  package var words: [String]
  /// Two such words of a sentence, one right after the other, with a space between; ascending.
  package var pairs: [String]
  /// The ids of the concepts that may be keywords, ascending.
  package var concepts: [String]
  /// Those of the words that stand with a capital letter inside a sentence, as names do, and those that stand there without.
  package var capitalized: Set<String>
  package var uncapitalized: Set<String>
  /// Names of fact classes, ascending.
  package var facts: [String]
  /// What one point of a keyword counts in a text as long as this.
  package var keywordShare: Double

  /// The stem that a word shares points with others by.
  package static func stem(of word: String) -> String { KeywordPoints.stem(of: word) }
}

extension Detector {
  /// The points of every active rule's strength, in thousandths, by id.
  package var strengthPoints: [String: Int] {
    let rules = engine.model.rules.filter(\.isActive).map { ($0.id, $0.strengthPoints) }
    return Dictionary(rules, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a text for fitting. Demographic words are no keywords and never appear.
  package func trainingView(of text: String) -> TrainingView {
    let scanner = readWhole(text)
    scanner.complete()
    let model = engine.model
    let rules = Family.allCases.map { family in
      let hits = scanner.assessment.evidence.filter { $0.family == family.rawValue }
      return Set(hits.map { model.rules[scanner.matcher.hits[scanner.counted[$0.source]].rule].id }).sorted()
    }
    var view = TrainingView(
      bias: engine.scorer.biases, points: scanner.assessment.points, rules: rules, words: [], pairs: [],
      concepts: scanner.matcher.candidateConcepts().map { model.conceptIDs[$0] }.sorted(),
      capitalized: [], uncapitalized: [],
      facts: Set(scanner.matcher.candidateFacts().map(\.rawValue)).sorted(),
      keywordShare: scanner.matcher.keywordScale.share(tokenCount: scanner.text.count))
    scanner.readWords(of: text, into: &view)
    return view
  }
}

extension Scanner {
  /// Longer words are not weighed.
  private static let longestWord = 24

  /// Fills in the words and pairs of the record last assessed.
  fileprivate func readWords(of record: String, into view: inout TrainingView) {
    let bytes = Array(record.utf8)
    var words: Set<String> = []
    var pairs: Set<String> = []
    var last: (index: Int, word: String)?
    for index in matcher.candidateWords(text) {
      guard let word = word(at: index) else { continue }
      words.insert(word)
      let startsSentence = text.tokens[index].flags.has(.sentenceBreakBefore)
      if let last, last.index == index - 1, !startsSentence { pairs.insert("\(last.word) \(word)") }
      last = (index, word)
      guard index > 0, !startsSentence else { continue }
      let written = String(decoding: bytes[text.sourceRange(ofTokens: index..<index + 1)], as: UTF8.self)
      if written.first?.isUppercase == true, written.dropFirst().first?.isUppercase != true {
        view.capitalized.insert(word)
      } else {
        view.uncapitalized.insert(word)
      }
    }
    view.words = words.sorted()
    view.pairs = pairs.sorted()
  }

  /// The word that a token is to a fit, without accents; nil where it is none. One word stands for all that are
  /// interchangeable with it.
  private func word(at index: Int) -> String? {
    let token = text.tokens[index]
    guard token.flags.isDisjoint(with: [.numeric, .symbol, .emoji]) else { return nil }
    if let word = engine.model.groupWords[token.term] { return word }
    let folded = Tokenizer.accentFold(text.spelled(token).utf8)
    guard folded.count <= Self.longestWord, folded.allSatisfy({ $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) })
    else { return nil }
    return String(decoding: folded, as: UTF8.self)
  }
}
