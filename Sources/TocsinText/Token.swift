/// One word, number or sign of a record.
package struct Token: Sendable, Hashable, BitwiseCopyable {
  /// Where the token starts in the normalized text, in bytes.
  package var start: UInt32
  /// Where the token ends in the normalized text, in bytes.
  package var end: UInt32
  /// The term of the vocabulary that was read, or 0.
  package var term: TermID
  /// What stood before the token, and how it was read.
  package var flags: TokenFlags
  /// The whole part of a numeric token, at most `Int32.max`; -1 for other tokens.
  package var value: Int32

  /// Makes a token from its parts.
  package init(start: UInt32, end: UInt32, term: TermID, flags: TokenFlags, value: Int32 = -1) {
    self.start = start
    self.end = end
    self.term = term
    self.flags = flags
    self.value = value
  }
}
