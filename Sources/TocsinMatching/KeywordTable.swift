/// The fitted keywords of a model: concepts with points by family. Fact classes follow the concepts in numbering.
package struct KeywordTable: Sendable {
  /// A family's keywords count only when those that speak for it add up to this much (thousandths of a point).
  package static let floor = 1_000
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// Thousandths of a point, four families a concept.
  package let points: [Int]
  /// Whether any concept has points.
  package let isEmpty: Bool

  package init(points: [Int]) {
    self.points = points
    isEmpty = !points.contains { $0 != 0 }
  }

  /// How many concepts and fact classes there are, with and without points.
  var count: Int { points.count / 4 }

  /// What each concept says for the families, for the tables of a hot path.
  var claims: FixedArray<KeywordClaim> {
    FixedArray((0..<count).map { concept in KeywordClaim(points[4 * concept..<4 * concept + 4]) })
  }
}

/// What a concept says for each family, in thousandths of a point.
struct KeywordClaim: BitwiseCopyable {
  /// For and against.
  var all: SIMD4<Int32>
  /// For a family only.
  var positive: SIMD4<Int32>

  init(_ points: ArraySlice<Int>) {
    all = SIMD4(points.map { Int32(clamping: $0) })
    positive = SIMD4(points.map { Int32(clamping: max(0, $0)) })
  }
}
