/// The ways to shorten a word in which a letter stands three times in a row or more.
struct StretchedWord {
  /// At most so many repetitions are shortened to one and to two in all combinations.
  private static let mostFreeStretches = 3

  /// How many repetitions there are.
  private let stretches: Int
  /// How many letters are left if every repetition becomes one.
  private let shortest: Int

  /// Looks for repetitions of ASCII letters.
  init(_ word: [UInt8]) {
    var stretches = 0
    var shortest = 0
    Self.forEachRun(word) { _, count in
      if count >= 3 { stretches += 1 }
      shortest += 1
    }
    self.stretches = stretches
    self.shortest = shortest
  }

  /// Whether a letter is repeated three times or more, and a word is left without the repetitions.
  var mayBeStretched: Bool { stretches > 0 && shortest >= 2 && shortest <= Vocabulary.longestWord }

  /// How many ways of shortening there are.
  var choices: Int { 1 << min(stretches, Self.mostFreeStretches) }

  /// Writes one of the shortened spellings of a word: each bit of the choice says whether a repetition becomes two letters.
  /// Repetitions past the third follow the last bit.
  static func spell(_ word: [UInt8], choice: Int, into result: inout [UInt8]) {
    result.removeAll(keepingCapacity: true)
    var stretch = 0
    forEachRun(word) { byte, count in
      var left = count
      if count >= 3 {
        left = choice >> min(stretch, mostFreeStretches - 1) & 1 == 1 ? 2 : 1
        stretch += 1
      }
      for _ in 0..<left { result.append(byte) }
    }
  }

  /// Calls `body` for each byte and how often it stands in a row; bytes beyond ASCII are taken one by one.
  private static func forEachRun(_ word: [UInt8], _ body: (_ byte: UInt8, _ count: Int) -> Void) {
    var start = 0
    while start < word.count {
      var end = start + 1
      while end < word.count, word[end] == word[start], word[start] < 0x80 { end += 1 }
      body(word[start], end - start)
      start = end
    }
  }
}
