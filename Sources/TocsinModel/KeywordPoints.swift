/// The points that `tocsin train` fitted to words, pairs of words, concepts and typed numbers: what they say by themselves,
/// beside the rules.
///
/// A word has its own points and those of its stem, so that a form the corpus lacks ("locksmiths") inherits what its
/// relatives say. Points are thousandths, in the order of ``FamilyDefinition/ids``; words are normalized and without
/// accents.
package struct KeywordPoints: Sendable {
  /// The first so many letters of a word are its stem.
  package static let stemLength = 5

  package var words: [String: [Int]] = [:]
  package var stems: [String: [Int]] = [:]
  /// Two words of a sentence, one right after the other, with a space between.
  package var pairs: [String: [Int]] = [:]
  /// Concepts, by id, that stand anywhere.
  package var concepts: [String: [Int]] = [:]
  package var facts: [FactClass: [Int]] = [:]

  package init() {}

  /// What a word says with its stem.
  package func points(of word: String) -> [Int] {
    let own = words[word]
    let shared = stems[Self.stem(of: word)]
    return FamilyDefinition.ids.indices.map { (own?[$0] ?? 0) + (shared?[$0] ?? 0) }
  }

  /// Every word that has points, alone or in a pair; ascending.
  package var allWords: [String] {
    let paired = pairs.keys.flatMap { $0.split(separator: " ").map(String.init) }
    return Set(words.keys).union(paired).sorted()
  }

  /// The stem of a word.
  package static func stem(of word: String) -> String { String(word.prefix(stemLength)) }
}
