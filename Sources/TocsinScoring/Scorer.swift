/// Adds up evidence.
///
/// Per family: bias + Σ evidence + Σ keywords + Σ corroboration + Σ guards, in thousandths of a log-odds point. The n-th evidence
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

  /// Scores one text.
  ///
  /// - Parameters:
  ///   - hits: the hits of rules that count.
  ///   - guards: the guards, and the hits that each reaches.
  ///   - keywords: what fitted keywords say by family, in thousandths of a point, for and against; nil: there are none.
  package func assess(_ hits: [ScoredHit], _ guards: [ScoredGuard], keywords: [Int?] = []) -> Assessment {
    let found = Set(hits.map(\.indicator))
    let gated = hits.indices.filter { !isOpen(hits[$0].indicator, found) }
    var assessment = Assessment(points: biases, evidence: [], guards: [], gated: gated)
    for (family, points) in keywords.enumerated() { assessment.points[family] += points ?? 0 }
    assessment.evidence = evidence(hits, except: gated, keywords)
    assessment.guards = subtract(guards, from: assessment.evidence, of: hits.count)
    for contribution in assessment.evidence { assessment.points[contribution.family] += contribution.points }
    for contribution in assessment.guards { assessment.points[contribution.family] += contribution.points }
    return assessment
  }

  private func isOpen(_ indicator: Int, _ found: Set<Int>) -> Bool {
    let gate = indicators[indicator].gate
    return gate.isEmpty || gate.contains(where: found.contains)
  }

  /// What the hits give, in their order.
  private func evidence(_ hits: [ScoredHit], except gated: [Int], _ keywords: [Int?]) -> [Contribution] {
    let given = diminished(hits, except: gated)
    var supported = biases.indices.map { $0 < keywords.count && keywords[$0] != nil }
    for index in hits.indices where given[index] != nil {
      if let family = indicators[hits[index].indicator].family { supported[family] = true }
    }
    var seen: Set<Int> = []
    var result: [Contribution] = []
    result.reserveCapacity(hits.count)
    for (index, hit) in hits.enumerated() {
      if let family = indicators[hit.indicator].family {
        if let points = given[index] {
          result.append(Contribution(source: index, family: family, points: points))
        }
      } else if seen.insert(hit.indicator).inserted {
        result += corroboration(by: hit.indicator, source: index, supported)
      }
    }
    return result
  }

  /// The points of each hit: the strongest of an indicator in full, the others less and less; nil: none.
  private func diminished(_ hits: [ScoredHit], except gated: [Int]) -> [Int?] {
    var given: [Int?] = Array(repeating: nil, count: hits.count)
    var factors: [Int: Int] = [:]
    let isGated = Set(gated)
    let strongestFirst = hits.indices.filter { !isGated.contains($0) }
      .sorted { (-hits[$0].points, $0) < (-hits[$1].points, $1) }
    for index in strongestFirst {
      let indicator = hits[index].indicator
      guard indicators[indicator].family != nil else { continue }
      let factor = factors[indicator] ?? 1_000
      let points = hits[index].points * factor / 1_000
      if points != 0 { given[index] = points }
      factors[indicator] = factor * diminishing / 1_000
    }
    return given
  }

  /// The first hit of each corroborating indicator helps the families that have evidence of their own.
  private func corroboration(by place: Int, source: Int, _ supported: [Bool]) -> [Contribution] {
    let indicator = indicators[place]
    guard indicator.corroboration != 0 else { return [] }
    return indicator.corroborates.sorted().filter { supported[$0] }
      .map { Contribution(source: source, family: $0, points: indicator.corroboration) }
  }

  private func subtract(
    _ guards: [ScoredGuard], from evidence: [Contribution], of sourceCount: Int
  ) -> [Contribution] {
    guard !guards.isEmpty else { return [] }
    var left = evidence.map { max(0, $0.points) }
    /// The guard that reached a source last, by source.
    var reached = Array(repeating: -1, count: sourceCount)
    var result: [Contribution] = []
    for (index, entry) in guards.enumerated() {
      for source in entry.hits { reached[source] = index }
      var taken = Array(repeating: 0, count: biases.count)
      for slot in evidence.indices where reached[evidence[slot].source] == index {
        let family = evidence[slot].family
        let part = min(left[slot], -entry.points - taken[family])
        left[slot] -= part
        taken[family] += part
      }
      for family in biases.indices where taken[family] > 0 {
        result.append(Contribution(source: index, family: family, points: -taken[family]))
      }
    }
    return result
  }
}
