/// A run of lone letters and digits, and its cut into known words.
///
/// The cut that costs least is found by dynamic programming over the letters, with words of at most `longestWord`
/// letters: the work is proportional to the run.
struct LetterRun {
  /// A word of the cut.
  struct Word {
    /// The letters of the run that it consists of.
    var letters: Range<Int>
    /// The term, with `Vocabulary.aliasBit` for an alias; 0 for a number.
    var found: UInt32
    /// The value of a number, -1 for a word.
    var value: Int32
  }

  private static let longestWord = 24
  private static let unreachable = Int32.max

  /// The letters one after the other as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each letter starts in `bytes`, and the end.
  private(set) var offsets: [Int] = [0]
  /// The words of the last cut, in order.
  private(set) var words: [Word] = []

  private var costs: [Int32] = []
  private var lastWords: [Word] = []

  /// How many letters there are.
  var count: Int { offsets.count - 1 }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    offsets.append(0)
  }

  /// Adds a letter.
  mutating func append(_ letter: some Collection<UInt8>) {
    bytes.append(contentsOf: letter)
    offsets.append(bytes.count)
  }

  /// The spelling of a stretch of letters.
  func spelling(_ letters: Range<Int>) -> ArraySlice<UInt8> {
    bytes[offsets[letters.lowerBound]..<offsets[letters.upperBound]]
  }

  /// Cuts the whole run into known words; false if that is not possible or says nothing.
  mutating func cut(_ vocabulary: Vocabulary) -> Bool {
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(Self.unreachable, count: count + 1))
    lastWords.removeAll(keepingCapacity: true)
    lastWords.append(contentsOf: repeatElement(Word(letters: 0..<0, found: 0, value: -1), count: count + 1))
    costs[0] = 0
    bytes.append(contentsOf: repeatElement(0, count: NormalizedText.padding))
    vocabulary.withView { view in
      for start in 0..<count where costs[start] != Self.unreachable {
        if let number = number(at: start) {
          offer(number, cost: 2)
        } else {
          offerWords(from: start, view)
        }
      }
    }
    bytes.removeLast(NormalizedText.padding)
    guard costs[count] != Self.unreachable else { return false }
    collectWords()
    return saysSomething
  }

  private mutating func offer(_ word: Word, cost: Int32) {
    let total = costs[word.letters.lowerBound] + cost
    if total < costs[word.letters.upperBound] {
      costs[word.letters.upperBound] = total
      lastWords[word.letters.upperBound] = word
    }
  }

  private mutating func offerWords(from start: Int, _ vocabulary: VocabularyView) {
    for end in start + 1..<min(count, start + Self.longestWord) + 1 {
      let length = offsets[end] - offsets[start]
      let found = bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { vocabulary.find($0 + offsets[start], count: length) } ?? 0
      }
      let letters = end - start
      if found != 0 {
        offer(
          Word(letters: start..<end, found: found, value: -1), cost: letters > 2 ? 1 : letters == 2 ? 2 : 4)
      }
    }
  }

  private func isDigit(_ letter: Int) -> Bool { (0x30...0x39).contains(bytes[offsets[letter]]) }

  /// The number that starts at a letter, if a number starts there.
  private func number(at start: Int) -> Word? {
    guard isDigit(start) else { return nil }
    var end = start
    var value: Int32 = 0
    while end < count, isDigit(end), end - start < 4 {
      value = value * 10 + Int32(bytes[offsets[end]] & 0xF)
      end += 1
    }
    return Word(letters: start..<end, found: 0, value: value)
  }

  private mutating func collectWords() {
    words.removeAll(keepingCapacity: true)
    var end = count
    while end > 0 {
      words.append(lastWords[end])
      end = lastWords[end].letters.lowerBound
    }
    words.reverse()
  }

  /// Whether the cut is more than lone letters that happen to be words: half of the letters stand in words of three or
  /// more, or a number of two digits stands before a word and no letter is alone ("1 7 y o").
  private var saysSomething: Bool {
    var letters = 0
    var inLongWords = 0
    var lone = 0
    var ages = 0
    for (index, word) in words.enumerated() {
      if word.value >= 0 {
        let isBeforeWord = index + 1 < words.count && words[index + 1].value < 0
        if word.letters.count == 2, isBeforeWord { ages += 1 }
        continue
      }
      letters += word.letters.count
      if word.letters.count >= 3 { inLongWords += word.letters.count }
      if word.letters.count == 1 { lone += 1 }
    }
    return inLongWords > 0 && inLongWords * 2 >= letters || ages > 0 && lone == 0
  }
}
