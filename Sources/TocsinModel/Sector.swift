/// A line of work or trade that a text may name: context for routing, never points.
package struct Sector: Sendable {
  package var id: String
  package var group: String
  package var title: String
  package var place: SourcePlace

  /// The concept that the lexicons fill.
  package var concept: String { "sector.\(id)" }
}
