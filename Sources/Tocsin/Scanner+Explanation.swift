import TocsinMatching
import TocsinModel
import TocsinScoring
import TocsinText

extension Detector {
  /// Reads one text and shows every stage of the reading.
  public func explain(_ text: String) -> Explanation {
    let scanner = readWhole(text)
    return scanner.explanation
  }
}

extension Scanner {
  /// Every stage of reading the record last assessed.
  var explanation: Explanation {
    complete()
    let model = engine.model
    let found = matcher.foundConcepts
    return Explanation(
      normalized: String(decoding: text.bytes, as: UTF8.self), tokens: explainedTokens,
      concepts: found.map { explained($0.id, $0.span.start..<$0.span.end) }
        + matcher.foundFacts.map { explained("\($0.kind.rawValue)=\($0.value)", $0.start..<$0.end) },
      hits: explainedHits,
      nearMisses: matcher.nearMisses(limit: 6).map {
        .init(rule: model.rules[$0.rule].id, found: $0.found, reason: Self.words(for: $0.reason))
      },
      myths: found.compactMap(myth),
      report: report(id: "1", record: 1))
  }

  private func explained(_ id: String, _ tokens: Range<Int>) -> Explanation.Concept {
    Explanation.Concept(id: id, words: words(tokens), range: text.sourceRange(ofTokens: tokens))
  }

  private func myth(_ concept: FoundConcept) -> Explanation.Myth? {
    let model = engine.model
    return model.myths.first { model.conceptIDs[$0.concept] == concept.id }.map {
      Explanation.Myth(
        id: $0.id, words: words(concept.span.start..<concept.span.end), title: $0.title, reason: $0.reason,
        source: $0.source)
    }
  }

  private var explainedTokens: [Explanation.Token] {
    text.tokens.dropLast().map { token in
      let written = text.disguisedSpelling(token)
      let read = text.spelled(token)
      return .init(written: written, readAs: read == written ? nil : read, isKnown: token.term != 0)
    }
  }

  private var explainedHits: [Explanation.Hit] {
    let gated = Set(assessment.gated.map { counted[$0] })
    return matcher.hits.enumerated().map { index, hit in
      let rule = engine.model.rules[hit.rule]
      var reason: String?
      if let silencer = hit.silencedBy {
        reason = "silenced by \(engine.model.guards[silencer].id)"
      } else if !rule.isActive {
        reason = "a draft rule"
      } else if gated.contains(index) {
        reason = "no context that its indicator needs"
      }
      return .init(
        rule: rule.id, about: rule.about, words: words(hit.span.start..<hit.span.end), reason: reason)
    }
  }

  private func words(_ tokens: Range<Int>) -> String {
    let range = text.sourceRange(ofTokens: tokens)
    guard range.upperBound <= source.count else {
      return text.tokens[tokens].map { text.spelled($0) }.joined(separator: " ")
    }
    return String(decoding: source[range], as: UTF8.self)
  }

  private static func words(for reason: NearMiss.Reason) -> String {
    switch reason {
    case .missing(let parts): "missing: \(parts.joined(separator: ", "))"
    case .apart: "its parts are too far apart, in another order or in different sentences"
    case .excepted: "an exception of the rule matches"
    case .unmetRequirement: "something else it requires does not occur"
    }
  }
}
