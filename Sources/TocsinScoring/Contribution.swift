/// What one hit or guard adds to one family.
package struct Contribution: Sendable, Equatable {
  /// Index of the hit or guard.
  package var source: Int
  package var family: Int
  /// Thousandths of a point.
  package var points: Int
}
