/// Which fields of a structured record hold its text and its id.
package struct FieldSelection: Sendable, Equatable {
  /// The names tried for the text when none was asked for, in order of preference.
  package static let commonTextNames = [
    "text", "body", "message", "content", "description", "post", "title",
  ]
  /// The name tried for the id when none was asked for.
  package static let commonIDName = "id"

  /// The text's field as asked for, or nil to try the common names.
  package var text: String?
  /// The id's field as asked for, or nil to try the common name.
  package var id: String?

  /// Makes a selection; nil leaves the choice to the common names.
  package init(text: String? = nil, id: String? = nil) {
    self.text = text
    self.id = id
  }

  /// The names to try for the text, best first.
  package var textNames: [String] { text.map { [$0] } ?? Self.commonTextNames }
  /// The name of the id's field.
  package var idName: String { id ?? Self.commonIDName }
}
