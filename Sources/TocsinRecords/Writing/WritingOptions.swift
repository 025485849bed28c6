/// What is written about a record, whatever the format.
package struct WritingOptions: Sendable, Equatable {
  /// The unit of every offset.
  package var offsets = OffsetUnit.utf8
  /// Whether the words of the evidence are written, or only their places.
  package var includesText = true
  /// Whether phone numbers, e-mail addresses and handles are masked in those words.
  package var redacts = false

  /// Makes the default options.
  package init() {}
}
