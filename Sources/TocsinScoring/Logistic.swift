import Glibc

/// The logistic function between points (log-odds, in thousandths) and scores (0…1).
package enum Logistic {
  /// The score of so many thousandths of a point.
  package static func score(thousandths: Int) -> Double {
    1 / (1 + exp(-Double(thousandths) / 1_000))
  }

  /// The least whole thousandths of a point whose score reaches `score` (0…1, exclusive).
  package static func thousandths(score: Double) -> Int {
    Int((log(score / (1 - score)) * 1_000).rounded(.up))
  }
}
