/// A guard: innocent context that takes points from a family.
public struct GuardFinding: Sendable, Equatable {
  /// The guard's permanent id.
  public var id: String
  /// The family that loses the points.
  public var family: Family
  /// Where the guard's words stand: UTF-8 byte offsets into the text as received.
  public var range: Range<Int>
  /// The points it adds: zero or negative.
  public var weight: Points

  /// Makes a guard finding from its parts.
  public init(id: String, family: Family, range: Range<Int>, weight: Points) {
    self.id = id
    self.family = family
    self.range = range
    self.weight = weight
  }
}
