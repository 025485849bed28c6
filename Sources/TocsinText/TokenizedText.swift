/// The tokens of a record, and the way back to the bytes received.
///
/// The buffers are reused from record to record: one value belongs to one worker and is filled by
/// `Tokenizer.tokenize(_:into:)`.
package final class TokenizedText {
  /// Spelling of a token whose disguise was undone.
  struct Undone {
    /// Start of the token in the normalized text.
    var start: UInt32
    /// Where its plain spelling stands in `undoneSpellings`.
    var spelling: Range<UInt32>
  }

  /// The tokens in order, then one sentinel of no length that carries what follows the last token.
  package let tokens = GrowingMemory<Token>()
  /// The normalized text and the map to the text received.
  package let normalized = NormalizedText()

  var undone: ContiguousArray<Undone> = []
  var undoneSpellings: [UInt8] = []

  static let emptySentinel = Token(start: 0, end: 0, term: 0, flags: .sentenceBreakBefore)

  /// Makes an empty text.
  package init() { tokens.append(Self.emptySentinel) }

  /// How many tokens there are, without the sentinel.
  package var count: Int { tokens.count - 1 }

  /// A copy of the normalized UTF-8 that the tokens' offsets count in.
  package var bytes: ArraySlice<UInt8> { normalized.bytes }

  /// The bytes of the received text that a range of tokens covers, from the start of the first to the end of the last.
  package func sourceRange(ofTokens range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      return normalized.sourceRange(
        of: Int(tokens[range.lowerBound].start)..<Int(tokens[range.lowerBound].start))
    }
    let start = Int(tokens[range.lowerBound].start)
    return normalized.sourceRange(of: start..<max(start, Int(tokens[range.upperBound - 1].end)))
  }

  /// The normalized spelling of a token as it stands in the text, disguise included.
  package func disguisedSpelling(_ token: Token) -> String {
    String(decoding: normalized.stretch(Int(token.start)..<Int(token.end)), as: UTF8.self)
  }

  /// The spelling that a token was read as: the plain one where a disguise was undone.
  package func spelled(_ token: Token) -> String {
    let index = undone.partitionPoint { $0.start < token.start }
    guard index < undone.count, undone[index].start == token.start else {
      return disguisedSpelling(token)
    }
    let range = undone[index].spelling
    return String(decoding: undoneSpellings[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }

  /// Drops the tokens of the last record.
  func reset() {
    tokens.removeAll()
    if undone.isEmpty { return }
    undone.removeAll(keepingCapacity: true)
    undoneSpellings.removeAll(keepingCapacity: true)
  }
}
