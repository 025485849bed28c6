import TocsinTestSupport

/// A text made of sentences of plain words, known before any tokenizer has seen it.
struct PlainText {
  /// Words by sentence.
  var sentences: [[String]]

  /// Reads words, and full stops that stand alone.
  init(_ text: String) {
    sentences = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").map(String.init) }
      .filter { !$0.isEmpty }
  }

  /// A random text over an alphabet of words.
  init(of words: [String], length: ClosedRange<Int>, using random: inout SeededGenerator) {
    sentences = [[]]
    for _ in 0..<random.number(length) {
      if random.number(0...6) == 0, sentences.last?.isEmpty == false { sentences.append([]) }
      sentences[sentences.count - 1].append(random.pick(words))
    }
    sentences.removeAll(where: \.isEmpty)
  }

  /// As a record: sentences end in a full stop.
  var record: String { sentences.map { $0.joined(separator: " ") }.joined(separator: ". ") }

  /// All words in order.
  var words: [String] { Array(sentences.joined()) }

  /// The number of the sentence by word.
  var sentenceNumbers: [Int] { sentences.enumerated().flatMap { index, words in words.map { _ in index } } }
}
