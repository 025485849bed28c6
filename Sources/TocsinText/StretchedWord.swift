/// A word with letters repeated three times or more, and the ways to shorten it.
struct StretchedWord {
  /// At most so many repetitions are shortened to one and to two in all combinations.
  private static let mostFreeRuns = 3

  private var runs: [(byte: UInt8, count: Int)] = []
  private var stretches = 0

  /// Looks for repetitions of ASCII letters.
  init(_ word: [UInt8]) {
    for byte in word {
      if let last = runs.last, last.byte == byte, byte < 0x80 {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((byte, 1))
      }
    }
    stretches = runs.count { $0.count >= 3 }
  }

  /// Whether a letter is repeated three times or more, and a word is left without the repetitions.
  var mayBeStretched: Bool { stretches > 0 && runs.count >= 2 && runs.count <= Vocabulary.longestWord }

  /// How many ways of shortening there are.
  var choices: Int { 1 << min(stretches, Self.mostFreeRuns) }

  /// Writes one of the shortened spellings: each bit of the choice says whether a repetition becomes two letters.
  /// Repetitions past the third follow the last bit.
  func spell(_ choice: Int, into word: inout [UInt8]) {
    word.removeAll(keepingCapacity: true)
    var stretch = 0
    for run in runs {
      var count = run.count
      if count >= 3 {
        count = choice >> min(stretch, Self.mostFreeRuns - 1) & 1 == 1 ? 2 : 1
        stretch += 1
      }
      word.append(contentsOf: repeatElement(run.byte, count: count))
    }
  }
}
