/// Words that matching takes for one another, because which of them is written says who a person is and not what is
/// done: `he` and `she`, `wife` and `husband`, the names of countries.
///
/// One word of a group in a lexicon stands for all of them, in every language, so a score cannot depend on the choice.
package struct InterchangeableWords: Sendable {
  /// The group's name; groups of several files with one name are one group.
  package var name: String
  /// Single words, as written.
  package var words: [PlacedText]
}
