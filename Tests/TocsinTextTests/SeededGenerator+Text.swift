import TocsinTestSupport

extension SeededGenerator {
  /// A text of up to `length` pieces of an alphabet.
  mutating func text(of alphabet: [String], length: Int) -> String {
    (0..<number(0...length)).map { _ in pick(alphabet) }.joined()
  }
}
