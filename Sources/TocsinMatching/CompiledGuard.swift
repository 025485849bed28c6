package import TocsinModel

/// A guard whose patterns are node indices.
package struct CompiledGuard: Sendable {
  package var id: String
  package var silences: Bool
  /// Points (zero or negative) of a subtracting guard, in thousandths.
  package var points: Int
  package var reach: Guard.Reach
  package var exemptsDisclosure: Bool
  package var match: [Int]
  package var unless: [Int]
  /// Indices of the rules whose hits it covers, ascending.
  package var covers: [Int]
  /// Families (a bit mask) whose keywords it covers.
  package var coversFamilies: UInt8
}
