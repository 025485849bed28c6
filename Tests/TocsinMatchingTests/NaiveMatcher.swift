@testable import TocsinModel

/// Finds the phrases of entries by comparing every phrase with every place: slow and obvious.
struct NaiveMatcher {
  /// A place of a concept: words from `start` to before `end`.
  struct Place: Hashable, Comparable {
    var start: Int
    var end: Int

    static func < (left: Place, right: Place) -> Bool { (left.start, left.end) < (right.start, right.end) }
  }

  let entries: [LexiconEntry]
  let languages: [String]

  /// The places of every concept in a text, ascending.
  func places(in text: PlainText) -> [String: [Place]] {
    let spoken = spokenLanguages(in: text.words)
    var found: [String: Set<Place>] = [:]
    for start in text.words.indices {
      for language in spoken {
        var longest: [String: Int] = [:]
        for entry in entries where entry.language == language && entry.concept != "function-word" {
          for phrase in phrases(of: entry) where stands(phrase, at: start, in: text) {
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

  /// Every phrase that an entry stands for.
  private func phrases(of entry: LexiconEntry) -> [[String]] {
    entry.slots.reduce([[]]) { heads, slot in
      heads.flatMap { head in slot.map { head + $0.split(separator: " ").map(String.init) } }
    }
  }

  private func stands(_ phrase: [String], at start: Int, in text: PlainText) -> Bool {
    guard !phrase.isEmpty, start + phrase.count <= text.words.count else { return false }
    let range = start..<start + phrase.count
    return text.words[range].elementsEqual(phrase) && Set(text.sentenceNumbers[range]).count == 1
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
