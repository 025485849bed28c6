/// Adds up evidence.
///
/// Per family: bias + Σ evidence + Σ corroboration + Σ guards, in thousandths of a log-odds point. The n-th evidence
/// of one indicator counts `diminishing^(n-1)`: ten synonyms are not ten facts. An indicator behind a gate counts
/// only when one of its gate's indicators was hit too. A guard takes at most what the evidence it reaches gave,
/// so that it never argues against evidence it does not cover.
package struct Scorer: Sendable {
  /// What families score before any evidence.
  package let biases: [Int]
  private let indicators: [ScoringIndicator]
  private let diminishing: Int

  package init(biases: [Int], indicators: [ScoringIndicator], diminishing: Int) {
    self.biases = biases
    self.indicators = indicators
    self.diminishing = diminishing
  }

  /// Scores one text's hits and guards.
  package func assess(_ hits: [ScoredHit], _ guards: [ScoredGuard]) -> Assessment {
    let found = Set(hits.compactMap(\.indicator))
    let gated = hits.indices.filter { index in hits[index].indicator.map { !isOpen($0, found) } ?? false }
    var assessment = Assessment(points: biases, evidence: [], guards: [], gated: gated)
    assessment.evidence = evidence(hits, except: Set(gated))
    assessment.evidence += corroboration(hits, of: Set(assessment.evidence.map(\.family)))
    assessment.evidence.sort { ($0.source, $0.family) < ($1.source, $1.family) }
    assessment.guards = subtract(guards, from: assessment.evidence)
    for contribution in assessment.evidence + assessment.guards {
      assessment.points[contribution.family] += contribution.points
    }
    return assessment
  }

  private func isOpen(_ indicator: Int, _ found: Set<Int>) -> Bool {
    let gate = indicators[indicator].gate
    return gate.isEmpty || gate.contains(where: found.contains)
  }

  private func evidence(_ hits: [ScoredHit], except gated: Set<Int>) -> [Contribution] {
    var factors: [Int: Int] = [:]
    var result: [Contribution] = []
    let strongestFirst = hits.indices.sorted { (-hits[$0].points, $0) < (-hits[$1].points, $1) }
    for index in strongestFirst where !gated.contains(index) {
      switch hits[index].subject {
      case .family(let family):
        result.append(Contribution(source: index, family: family, points: hits[index].points))
      case .indicator(let indicator):
        guard let family = indicators[indicator].family else { continue }
        let factor = factors[indicator] ?? 1_000
        let points = hits[index].points * factor / 1_000
        if points != 0 { result.append(Contribution(source: index, family: family, points: points)) }
        factors[indicator] = factor * diminishing / 1_000
      }
    }
    return result
  }

  /// The first hit of each corroborating indicator helps the families that have evidence of their own.
  private func corroboration(_ hits: [ScoredHit], of families: Set<Int>) -> [Contribution] {
    var seen: Set<Int> = []
    var result: [Contribution] = []
    for (index, hit) in hits.enumerated() {
      guard let place = hit.indicator, indicators[place].family == nil, seen.insert(place).inserted else {
        continue
      }
      let indicator = indicators[place]
      for family in indicator.corroborates where families.contains(family) && indicator.corroboration != 0 {
        result.append(Contribution(source: index, family: family, points: indicator.corroboration))
      }
    }
    return result
  }

  private func subtract(_ guards: [ScoredGuard], from evidence: [Contribution]) -> [Contribution] {
    var left = evidence.map { max(0, $0.points) }
    var result: [Contribution] = []
    for (index, entry) in guards.enumerated() {
      let reached = Set(entry.hits)
      for family in biases.indices {
        var taken = 0
        for slot in evidence.indices
        where evidence[slot].family == family && reached.contains(evidence[slot].source) {
          let part = min(left[slot], -entry.points - taken)
          left[slot] -= part
          taken += part
        }
        if taken > 0 { result.append(Contribution(source: index, family: family, points: -taken)) }
      }
    }
    return result
  }
}
