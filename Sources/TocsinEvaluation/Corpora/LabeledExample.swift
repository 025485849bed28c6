package import Tocsin

/// One text of a corpus with what a careful reader found in it.
package struct LabeledExample: Sendable, Equatable {
  /// Permanent and unique in a corpus, for instance `en-coercion-0001`.
  package var id: String
  /// The language of the text, as a BCP 47 tag.
  package var language: String
  /// What the text is there to show.
  package var kind: ExampleKind
  /// The text, as a detector receives it.
  package var text: String
  /// The families that the text shows; empty for negatives.
  package var labels: Set<Family>
  /// Families that a fair reader might or might not add: never scored for this text.
  package var optional: Set<Family>
  /// Who writes, for instance `victim` or `recruiter`.
  package var voice: String
  /// The sector that the text is set in, if it shows one.
  package var sector: String?
  /// Why a negative is innocent, for instance `news`; nil for positives.
  package var benign: String?
  /// Shared by the two members of a minimal pair.
  package var pair: String?
  /// Why the text has its labels.
  package var note: String

  /// Makes an example; what is not given is empty.
  package init(
    id: String, language: String, kind: ExampleKind, text: String, labels: Set<Family> = [],
    optional: Set<Family> = [], pair: String? = nil
  ) {
    self.id = id
    self.language = language
    self.kind = kind
    self.text = text
    self.labels = labels
    self.optional = optional
    self.voice = ""
    self.pair = pair
    self.note = ""
  }
}
