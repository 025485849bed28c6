/// A concept with the points that `tocsin train` fitted: what it says by itself, beside the rules.
package struct Keyword: Sendable {
  /// A concept's id or a fact class's name.
  package var concept: PlacedText
  /// Thousandths of a point, in the order of ``FamilyDefinition/ids``.
  package var points: [Int]
}
