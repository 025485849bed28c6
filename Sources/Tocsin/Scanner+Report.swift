import TocsinMatching
import TocsinModel
import TocsinScoring
import TocsinText

extension Scanner {
  /// The full report on the record last assessed.
  ///
  /// - Parameters:
  ///   - id: the record's own id, or its number.
  ///   - record: the record's number, from 1.
  public func report(id: String, record: Int) -> Report {
    complete()
    let families = familyScores
    let evidence = self.evidence
    let level = currentLevel
    let indicators = indicatorFindings
    return Report(
      id: id, record: record, level: level, score: families.map(\.score).max() ?? 0, families: families,
      indicators: indicators, evidence: evidence, context: context,
      referrals: referrals(families, indicators, level), model: engine.modelIdentity)
  }

  private var familyScores: [FamilyScore] {
    Family.allCases.map { family in
      let points = assessment.points[family.rawValue]
      return FamilyScore(
        family: family, score: Logistic.score(thousandths: points), points: Points(thousandths: points),
        bias: Points(thousandths: engine.scorer.biases[family.rawValue]),
        flagged: points >= engine.thresholds.flagged[family.rawValue])
    }
  }

  private var evidence: [Evidence] {
    var evidence = assessment.evidence.compactMap { contribution in
      Family(rawValue: contribution.family).map { ruleEvidence(contribution, $0) }
    }
    var small = Array(repeating: SmallKeywords(), count: Family.allCases.count)
    for keyword in matcher.keywords where keyword.silencedBy == nil {
      if abs(keyword.points) < SmallKeywords.limit {
        small[keyword.family].add(keyword)
      } else if let family = Family(rawValue: keyword.family) {
        evidence.append(
          keywordEvidence(name(of: keyword), family, keyword.span, keyword.points, keyword.isObfuscated))
      }
    }
    for family in Family.allCases {
      let sum = small[family.rawValue]
      guard let span = sum.span else { continue }
      evidence.append(
        keywordEvidence(Evidence.smallKeywords, family, span, sum.points, sum.isObfuscated))
    }
    return evidence.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.family.rawValue, $0.rule)
        < ($1.range.lowerBound, $1.range.upperBound, $1.family.rawValue, $1.rule)
    }
  }

  private func ruleEvidence(_ contribution: Contribution, _ family: Family) -> Evidence {
    let hit = matcher.hits[counted[contribution.source]]
    let rule = engine.model.rules[hit.rule]
    let range = text.sourceRange(ofTokens: hit.span.start..<hit.span.end)
    return Evidence(
      rule: rule.id, indicator: engine.model.indicators[rule.indicator].id, family: family, range: range,
      text: words(in: range), weight: Points(thousandths: contribution.points), obfuscated: hit.isObfuscated)
  }

  /// Evidence of fitted keywords: a word, a pair, a concept, or a typed number of the class that its rule names. Its indicator
  /// is the family's own.
  private func keywordEvidence(
    _ rule: String, _ family: Family, _ span: MatchSpan, _ points: Int, _ isObfuscated: Bool
  ) -> Evidence {
    let range = text.sourceRange(ofTokens: span.start..<span.end)
    return Evidence(
      rule: rule, indicator: "\(family.id).keyword", family: family, range: range, text: words(in: range),
      weight: Points(thousandths: points), obfuscated: isObfuscated)
  }

  private func name(of keyword: KeywordHit) -> String {
    engine.model.keywords.name(of: keyword.keyword, concepts: engine.model.conceptIDs)
  }

  private func words(in range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  private var indicatorFindings: [IndicatorFinding] {
    let gated = Set(assessment.gated)
    var seen: Set<Int> = []
    return counted.indices.compactMap { place in
      let index = engine.model.rules[matcher.hits[counted[place]].rule].indicator
      guard !gated.contains(place), seen.insert(index).inserted else { return nil }
      let indicator = engine.model.indicators[index]
      return IndicatorFinding(
        id: indicator.id, family: indicator.family.flatMap(Family.init(rawValue:)),
        strength: indicator.strength.rawValue)
    }
  }

  private var context: ReportContext {
    let model = engine.model
    return ReportContext(
      languages: matcher.languages.map { model.languages[$0] },
      sectors: matcher.concepts.compactMap { model.sectors[$0] },
      guards: assessment.guards.compactMap { contribution in
        let hit = matcher.guards[contribution.source]
        guard let family = Family(rawValue: contribution.family) else { return nil }
        return GuardFinding(
          id: model.guards[hit.guardIndex].id, family: family,
          range: text.sourceRange(ofTokens: hit.span.start..<hit.span.end),
          weight: Points(thousandths: contribution.points))
      })
  }

  private func referrals(
    _ families: [FamilyScore], _ indicators: [IndicatorFinding], _ level: Level
  ) -> [String] {
    let flagged = families.filter(\.flagged).map(\.family.id)
    guard !flagged.isEmpty else { return [] }
    let signals = Set(["all", "level:\(level.name)"] + flagged + indicators.map(\.id))
    return engine.model.referrals.filter { !signals.isDisjoint(with: $0.signals) }.map(\.id)
  }
}
