import Testing

@testable import TocsinScoring

@Suite struct LogisticTests {
  @Test("points and scores are two sides of one function", arguments: [0.001, 0.15, 0.3, 0.5, 0.8, 0.999])
  func roundTrip(score: Double) {
    let points = Logistic.thousandths(score: score)
    #expect(Logistic.score(thousandths: points) >= score)
    #expect(Logistic.score(thousandths: points - 1) < score)
  }

  @Test("zero points are even odds")
  func even() {
    #expect(Logistic.score(thousandths: 0) == 0.5)
    #expect(Logistic.thousandths(score: 0.5) == 0)
  }
}
