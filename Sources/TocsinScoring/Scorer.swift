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
    assessment.evidence = evidence(hits, except: gated)
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
  private func evidence(_ hits: [ScoredHit], except gated: [Int]) -> [Contribution] {
    let given = diminished(hits, except: gated)
    var supported = Array(repeating: false, count: biases.count)
    for index in hits.indices where given[index] != nil {
      if let family = family(of: hits[index]) { supported[family] = true }
    }
    var seen: Set<Int> = []
    var result: [Contribution] = []
    result.reserveCapacity(hits.count)
    for (index, hit) in hits.enumerated() {
      if let family = family(of: hit) {
        if let points = given[index] {
          result.append(Contribution(source: index, family: family, points: points))
        }
      } else if let indicator = hit.indicator, seen.insert(indicator).inserted {
        result += corroboration(by: indicator, source: index, supported)
      }
    }
    return result
  }

  /// The family that a hit's points belong to, or nil when it only corroborates.
  private func family(of hit: ScoredHit) -> Int? {
    switch hit.subject {
    case .family(let family): family
    case .indicator(let indicator): indicators[indicator].family
    }
  }

  /// The points of each hit: the strongest of an indicator in full, the others less and less; nil: none.
  private func diminished(_ hits: [ScoredHit], except gated: [Int]) -> [Int?] {
    var given = hits.map { $0.indicator == nil ? $0.points : nil }
    guard let last = hits.lastIndex(where: { $0.indicator != nil }) else { return given }
    var factors: [Int: Int] = [:]
    let isGated = Set(gated)
    let strongestFirst = hits[...last].indices.filter { !isGated.contains($0) }
      .sorted { (-hits[$0].points, $0) < (-hits[$1].points, $1) }
    for index in strongestFirst {
      guard let indicator = hits[index].indicator, indicators[indicator].family != nil else { continue }
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
