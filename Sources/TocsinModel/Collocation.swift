/// Two concepts close together in this order, with the points that `tocsin train` fitted.
package struct Collocation: Sendable {
  package var first: PlacedText
  package var second: PlacedText
  /// Thousandths of a point, in the order of ``FamilyDefinition/ids``.
  package var points: [Int]

  package init(first: PlacedText, second: PlacedText, points: [Int]) {
    self.first = first
    self.second = second
    self.points = points
  }
}
