/// The fitted keywords of a model: concepts with points by family. Fact classes follow the concepts in numbering.
package struct KeywordTable: Sendable {
  /// A family's keywords count only when those that speak for it add up to this much (thousandths of a point).
  package static let floor = 1_000
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// Thousandths of a point, four families a concept.
  package let points: [Int]
  /// What a concept says for and against each family, in thousandths of a point.
  let claims: [SIMD4<Int32>]
  /// Whether any concept has points.
  package let isEmpty: Bool

  package init(points: [Int]) {
    self.points = points
    claims = stride(from: 0, to: points.count, by: 4).map { place in
      SIMD4((0..<4).map { Int32(clamping: points[place + $0]) })
    }
    isEmpty = !points.contains { $0 != 0 }
  }

  /// How many concepts and fact classes there are, with and without points.
  var count: Int { claims.count }
}
