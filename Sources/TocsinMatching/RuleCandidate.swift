/// A rule that may be hit in a text.
struct RuleCandidate: BitwiseCopyable {
  var rule: Int32
  /// Its patterns that may match: a range of ``RuleWaking/patterns``.
  var first: Int32
  var end: Int32
  /// Whether it may still be hit, or is.
  var isPossible = true
}
