/// One of the four families as the taxonomy describes it.
package struct FamilyDefinition: Sendable {
  package var id: String
  package var title: String
  package var law: String

  /// The families every model has, in the order of tables and reports.
  package static let ids = ["force", "fraud", "coercion", "minor"]
}
