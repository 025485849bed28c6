/// A popular signal that studies refuted: named in explanations, scored zero.
package struct Myth: Sendable {
  package var id: String
  package var concept: String
  package var title: String
  package var reason: String
  package var source: String
  package var place: SourcePlace
}
