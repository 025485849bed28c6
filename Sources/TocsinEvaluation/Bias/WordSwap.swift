package import Tocsin

/// A text in which one demographic word stands in the place of another.
package struct WordSwap: Sendable, Equatable {
  /// The kind of the words.
  package var group: String
  package var old: String
  package var new: String
  /// The text with every place of the old word filled by the new one.
  package var text: String

  /// The swaps of a text: each demographic word of its language that it holds, in the place of which so many others of its
  /// kind are put, spread over all of them.
  package static func swaps(
    of text: String, language: String, _ kinds: [DemographicWords], each count: Int = 3
  ) -> [WordSwap] {
    let words = runs(of: text)
    let present = Set(words.map { text[$0].lowercased() })
    return kinds.filter { $0.language == nil || $0.language == language }.flatMap { kind in
      kind.words.indices.filter { present.contains(kind.words[$0]) }.flatMap { index in
        others(of: index, among: kind.words.count, count).map { other in
          let (old, new) = (kind.words[index], kind.words[other])
          return WordSwap(
            group: kind.name, old: old, new: new, text: replacing(old, by: new, in: text, words))
        }
      }
    }
  }

  /// Other places of a list, spread evenly behind one.
  private static func others(of index: Int, among all: Int, _ count: Int) -> [Int] {
    let wanted = min(count, all - 1)
    guard wanted > 0 else { return [] }
    return (1...wanted).map { (index + max(1, all * $0 / (wanted + 1))) % all }
  }

  /// Where the words of a text are: letters without a break, and no part of a disguised word, which a digit, a sign or an
  /// invisible character cuts.
  private static func runs(of text: String) -> [Range<String.Index>] {
    var runs: [Range<String.Index>] = []
    var start: String.Index?
    for index in text.indices {
      if text[index].isLetter {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<text.endIndex) }
    return runs.filter { run in
      (run.lowerBound == text.startIndex || isBoundary(text[text.index(before: run.lowerBound)]))
        && (run.upperBound == text.endIndex || isBoundary(text[run.upperBound]))
    }
  }

  /// Whether a character ends a word for sure.
  private static func isBoundary(_ character: Character) -> Bool {
    character.isWhitespace || ".,;:!?\"'’()«»“”…—–-/".contains(character)
  }

  private static func replacing(
    _ old: String, by new: String, in text: String, _ words: [Range<String.Index>]
  ) -> String {
    var result = ""
    var end = text.startIndex
    for word in words where text[word].lowercased() == old {
      result += text[end..<word.lowerBound]
      result += new.written(like: text[word])
      end = word.upperBound
    }
    return result + text[end...]
  }
}

extension String {
  /// The word in capitals, with a first capital or in small letters, as another is written.
  fileprivate func written(like other: Substring) -> String {
    if other.count > 1, other.allSatisfy(\.isUppercase) { return uppercased() }
    return other.first?.isUppercase == true ? prefix(1).uppercased() + dropFirst() : self
  }
}
