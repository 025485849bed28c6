@testable import TocsinModel

/// Finds the phrases of entries by comparing every phrase with every place: slow and obvious.
struct NaiveMatcher {
  /// A place of a concept: words from `start` to before `end`.
  struct Place: Hashable, Comparable {
    var start: Int
    var end: Int

    static func < (left: Place, right: Place) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  private let entries: [LexiconEntry]
  private let languages: [String]
  /// Every phrase that an entry stands for, by entry.
  private let phrases: [[[String]]]

  init(entries: [LexiconEntry], languages: [String]) {
    self.entries = entries
    self.languages = languages
    phrases = entries.map { entry in
      entry.slots.reduce([[]]) { heads, slot in
        heads.flatMap { head in slot.map { head + $0.split(separator: " ").map(String.init) } }
      }
    }
  }

  /// The places of every concept in a text, ascending.
  func places(in text: PlainText) -> [String: [Place]] {
    let (words, sentences) = (text.words, text.sentenceNumbers)
    let spoken = spokenLanguages(in: words)
    var found: [String: Set<Place>] = [:]
    for start in words.indices {
      for language in spoken {
        var longest: [String: Int] = [:]
        for (entry, phrases) in zip(entries, phrases)
        where entry.language == language && entry.concept != "function-word" {
          for phrase in phrases where words[start...].starts(with: phrase) {
            guard sentences[start + phrase.count - 1] == sentences[start] else { continue }
            longest[entry.concept] = max(longest[entry.concept] ?? 0, phrase.count)
          }
        }
        for (concept, length) in longest {
          found[concept, default: []].insert(Place(start: start, end: start + length))
        }
      }
    }
    return found.mapValues { $0.sorted() }
  }

  /// The languages with at least two fifths of the function words of the commonest one; all when there are none.
  private func spokenLanguages(in words: [String]) -> [String] {
    let counts = languages.map { language in
      let common = Set(
        entries.filter { $0.concept == "function-word" && $0.language == language }.flatMap {
          $0.slots.joined()
        })
      return words.count { common.contains($0) }
    }
    let top = counts.max() ?? 0
    return zip(languages, counts).filter { top == 0 || $1 * 5 >= top * 2 }.map(\.0)
  }
}
