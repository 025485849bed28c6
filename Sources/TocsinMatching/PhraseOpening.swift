/// Where a phrase of more than one token may begin.
struct PhraseOpening: BitwiseCopyable {
  /// The first token.
  var start: Int32
  /// The node of the ``PhraseTable`` behind it.
  var root: UInt32
}
