/// One place where a phrase of a concept stands.
struct Occurrence: BitwiseCopyable {
  var concept: Int32
  /// First token and the token after the last.
  var start: Int32
  var end: Int32
  /// Languages (a bit mask) whose lexicon holds the phrase.
  var languages: UInt8
}
