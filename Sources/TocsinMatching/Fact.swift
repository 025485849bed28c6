package import TocsinModel

/// A typed number read from the text.
package struct Fact: Sendable, Equatable {
  package var kind: FactTest.Kind
  /// Years, currency units, percent, hours, days or the bare number; 0 for phones.
  package var value: Int
  package var start: Int
  package var end: Int
}
