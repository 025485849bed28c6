/// A body that can act on a finding, with its contact, source and the day it was last verified.
package struct Referral: Sendable {
  package var id: String
  package var name: String
  package var contact: String
  package var source: String
  /// ISO 8601 date.
  package var verified: String
  /// `all`, families, indicators or `level:urgent`: when to name it.
  package var signals: [PlacedText]
  package var place: SourcePlace
}
