/// The fitted keywords of a model: concepts with points by family. Fact classes follow the concepts in numbering.
package struct KeywordTable: Sendable {
  /// A family's keywords count only when those that speak for it add up to this much (thousandths of a point).
  package static let floor = 1_000
  /// Only the keywords of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// Thousandths of a point, four families a concept.
  package var points: [Int]
  /// Whether a concept has points for any family.
  package var hasPoints: [Bool]
  /// What a concept says for each family, what it says against one left out; thousandths of a point.
  let support: [SIMD4<Int32>]
  /// Whether any concept has.
  package var isEmpty: Bool

  package init(points: [Int]) {
    self.points = points
    hasPoints = stride(from: 0, to: points.count, by: 4).map { points[$0..<$0 + 4].contains { $0 != 0 } }
    support = stride(from: 0, to: points.count, by: 4).map { place in
      SIMD4((0..<4).map { Int32(clamping: max(0, points[place + $0])) })
    }
    isEmpty = !hasPoints.contains(true)
  }
}
