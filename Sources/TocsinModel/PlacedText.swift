/// A text of a model file with the place where it begins.
package struct PlacedText: Sendable, Hashable {
  package var text: String
  package var place: SourcePlace

  package init(text: String, place: SourcePlace) {
    self.text = text
    self.place = place
  }
}
