import Tocsin

/// How much a figure would change with other texts of the same sort.
///
/// The texts are drawn anew, with replacement, as many as there are, and the figure is worked out again each time; the middle
/// 95 % of the outcomes are the interval (Efron & Tibshirani 1993, "An Introduction to the Bootstrap", percentile interval).
/// The draws are the same in every run.
package struct Bootstrap: Sendable {
  /// How many times the texts are drawn.
  package var draws: Int

  package init(draws: Int = 1_000) { self.draws = draws }

  /// The 95 % interval of the mean F1 over families; nil when a draw has none.
  package func macroF1(of judged: [JudgedExample]) -> ClosedRange<Double>? {
    guard !judged.isEmpty else { return nil }
    let outcomes = judged.map { example in Family.allCases.map { example.outcome(for: $0) } }
    var random = SplitMix(state: 0x746F_6373_696E)
    var figures: [Double] = []
    figures.reserveCapacity(draws)
    for _ in 0..<draws {
      var confusions = Family.allCases.map { _ in Confusion() }
      for _ in outcomes.indices {
        let drawn = outcomes[Int(random.next() % UInt64(outcomes.count))]
        for family in confusions.indices { drawn[family].map { confusions[family].add($0) } }
      }
      let scores = confusions.compactMap(\.f1)
      if !scores.isEmpty { figures.append(scores.reduce(0, +) / Double(scores.count)) }
    }
    guard figures.count == draws, draws > 0 else { return nil }
    figures.sort()
    return figures[draws * 25 / 1_000]...figures[min(draws - 1, draws * 975 / 1_000)]
  }

  /// A small generator whose numbers are the same everywhere (Steele, Lea & Flood 2014, SplitMix64).
  private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
