import Glibc

/// How much the keywords of a text count by its length.
///
/// A long text says more words for and against everything than a short one, while a rule is hit once in either: weighed
/// alike, the sum of the keywords would drown the rule in a long text and be nothing beside it in a short one. The sum of n
/// independent words grows like √n, so each counts √(typical/n) of its points.
package struct KeywordScale: Sendable {
  /// Texts of fewer tokens are scaled like one of so many: a few odd words alone prove nothing.
  private static let shortest = 10
  /// One is so many units.
  private static let bits = 10
  /// By token count: the factor, in units.
  private let factors: [Int]

  /// - Parameter typicalLength: the tokens of a text whose keywords count as they are; 0: all do.
  package init(typicalLength: Int) {
    factors = (0...KeywordTable.window).map { count in
      let share = typicalLength == 0 ? 1 : Double(typicalLength) / Double(max(Self.shortest, count))
      return Int((share.squareRoot() * Double(1 << Self.bits)).rounded())
    }
  }

  /// The factor for a text of so many tokens; of a long text one stretch of the window's length counts.
  @inline(__always)
  func factor(tokenCount: Int) -> Int { factors[min(tokenCount, KeywordTable.window)] }

  /// Points times a factor, rounded down: so no sum of scaled points is above the scaled sum.
  @inline(__always)
  static func scaled(_ points: Int, by factor: Int) -> Int { (points &* factor) >> bits }

  /// The same for four families at once.
  @inline(__always)
  static func scaled(_ points: SIMD4<Int32>, by factor: Int) -> SIMD4<Int32> {
    let wide = SIMD4<Int64>(truncatingIfNeeded: points) &* SIMD4(repeating: Int64(factor))
    return SIMD4(truncatingIfNeeded: wide &>> SIMD4(repeating: Int64(bits)))
  }

  /// What one point of a keyword counts in a text of so many tokens.
  package func share(tokenCount: Int) -> Double {
    Double(factor(tokenCount: tokenCount)) / Double(1 << Self.bits)
  }
}
