/// A phrase of the lexicons where it stands in a text, before anyone asks which concepts it shows.
struct FoundPhrase: BitwiseCopyable {
  /// The bit of ``node`` that marks what the matcher itself found: the other bits are the concept.
  static let builtIn: UInt32 = 1 << 31

  /// First token and the token after the last.
  var start: Int32
  var end: Int32
  /// Node of the ``PhraseTable`` whose outputs are the concepts.
  var node: UInt32
}
