/// A sign of trafficking that texts can show, with its legal or empirical source.
package struct Indicator: Sendable {
  /// The permanent id, `family.name`; `exploitation.*` and `ad.*` belong to no family.
  package var id: String
  package var title: String
  package var strength: Strength
  /// The IOM HTCDS 2.0 field that an export names.
  package var htcds: String?
  package var source: String
  /// Families or indicators of which one must also be hit before evidence of this one counts. Empty: no gate.
  package var gate: [PlacedText]
  /// Families that gain a little when they already have evidence of their own.
  package var corroborates: [PlacedText]
  package var place: SourcePlace

  /// The part of the id before the dot.
  package var group: String { String(id.prefix { $0 != "." }) }
}
