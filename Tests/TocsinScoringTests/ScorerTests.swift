import Testing
import TocsinTestSupport

@testable import TocsinScoring

@Suite struct ScorerTests {
  /// 0, 1: coercion; 2: minor behind a gate on 3; 3: corroborates coercion and minor.
  static let scorer = Scorer(
    biases: [-3000, -3000, -3000, -3000],
    indicators: [
      ScoringIndicator(family: 2, gate: [], corroborates: [], corroboration: 0),
      ScoringIndicator(family: 2, gate: [], corroborates: [], corroboration: 0),
      ScoringIndicator(family: 3, gate: [3], corroborates: [], corroboration: 0),
      ScoringIndicator(family: nil, gate: [], corroborates: [2, 3], corroboration: 600),
    ], diminishing: 500)

  @Test("contributions add up exactly to the points, whatever is hit", arguments: 0..<200)
  func addsUp(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let hits = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      ScoredHit(
        indicator: Int.random(in: 0...3, using: &random), points: Int.random(in: 1...4999, using: &random))
    }
    let guards = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      ScoredGuard(
        points: -Int.random(in: 0...6000, using: &random),
        hits: hits.indices.filter { _ in Bool.random(using: &random) })
    }
    let assessment = Self.scorer.assess(hits, guards)
    for family in 0..<4 {
      let parts = (assessment.evidence + assessment.guards).filter { $0.family == family }
      #expect(assessment.points[family] == -3000 + parts.reduce(0) { $0 + $1.points })
      #expect(assessment.points[family] >= -3000, "guards never take more than evidence gave")
    }
  }

  @Test("keywords count in full, for and against, and open the way for corroboration")
  func keywords() {
    let keywords: [Int?] = [nil, nil, -200, 700]
    let assessment = Self.scorer.assess([ScoredHit(indicator: 3, points: 0)], [], keywords: keywords)
    #expect(assessment.points == [-3000, -3000, -3000 - 200 + 600, -3000 + 700 + 600])
    #expect(assessment.evidence.map(\.family) == [2, 3])
    #expect(Self.scorer.assess([], [], keywords: keywords).points == [-3000, -3000, -3200, -2300])
  }

  @Test("further evidence of one indicator counts less and less, the strongest first")
  func diminishes() {
    let hits = [1000, 4000, 2000].map { ScoredHit(indicator: 0, points: $0) }
    let assessment = Self.scorer.assess(hits, [])
    #expect(assessment.evidence.map(\.points) == [250, 4000, 1000])
  }

  @Test("different indicators do not diminish each other")
  func independent() {
    let assessment = Self.scorer.assess([0, 1].map { ScoredHit(indicator: $0, points: 1600) }, [])
    #expect(assessment.points[2] == 200)
  }

  @Test("a gated indicator counts only with its context")
  func gates() {
    let alone = Self.scorer.assess([ScoredHit(indicator: 2, points: 3300)], [])
    #expect(alone.gated == [0])
    #expect(alone.points[3] == -3000)
    let context = Self.scorer.assess([2, 3].map { ScoredHit(indicator: $0, points: 3300) }, [])
    #expect(context.gated.isEmpty)
    #expect(context.points[3] == -3000 + 3300 + 600)
  }

  @Test("corroboration helps only families with evidence of their own")
  func corroborates() {
    #expect(Self.scorer.assess([ScoredHit(indicator: 3, points: 3300)], []).evidence.isEmpty)
  }

  @Test("a guard takes nothing from evidence that it does not reach")
  func bounds() {
    let hits = [ScoredHit(indicator: 0, points: 1000), ScoredHit(indicator: 1, points: 4500)]
    let assessment = Self.scorer.assess(hits, [ScoredGuard(points: -6000, hits: [0])])
    #expect(assessment.guards == [Contribution(source: 0, family: 2, points: -1000)])
    #expect(assessment.points[2] == 1500)
  }

  @Test("two guards do not take the same points twice")
  func sharing() {
    let guards = [ScoredGuard(points: -3000, hits: [0]), ScoredGuard(points: -3000, hits: [0])]
    let assessment = Self.scorer.assess([ScoredHit(indicator: 0, points: 4500)], guards)
    #expect(assessment.guards.map(\.points) == [-3000, -1500])
  }
}
