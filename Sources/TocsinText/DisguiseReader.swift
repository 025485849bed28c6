/// Undoes disguises.
final class DisguiseReader {
  /// Words longer than this are nobody's term and are not looked up a second time.
  static let longestWord = 64

  func read(_ text: TokenizedText, _ vocabulary: Vocabulary) {}
}
