import TocsinText

/// What each term is to the matcher, derived from the ``PhraseTable`` and the function words.
package struct TermTable: Sendable {
  /// One term, in sixteen bytes.
  struct Entry: Sendable {
    /// Bits of the terms that follow this one in phrases, see ``TermTable/bit(of:)``: most tokens are refused by it.
    var next: UInt64
    /// Node of the phrase table that a phrase beginning with the term starts at; 0: none.
    var root: UInt32
    /// Languages (a bit mask) of which the term is a function word.
    var languages: UInt8
    /// Whether the term alone is a phrase.
    var hasOutputs: Bool
  }

  /// By term id; the unknown word, 0, says nothing.
  let entries: [Entry]

  init(_ phrases: PhraseTable, functionWords: [UInt8]) {
    var next = Array(repeating: UInt64(0), count: phrases.hasEdges.count + 1)
    for key in phrases.edgeKeys where key != 0 {
      next[Int(key >> 32)] |= Self.bit(of: UInt32(truncatingIfNeeded: key))
    }
    entries = phrases.roots.indices.map { term in
      let root = Int(phrases.roots[term])
      guard term > 0 else { return Entry(next: 0, root: 0, languages: 0, hasOutputs: false) }
      return Entry(
        next: next[root], root: UInt32(root), languages: functionWords[term],
        hasOutputs: root != 0 && phrases.outputStarts[root] != phrases.outputStarts[root + 1])
    }
  }

  /// One of 64 bits for a term.
  @inline(__always)
  static func bit(of term: TermID) -> UInt64 { 1 << UInt64((term &* 0x9E37_79B1) >> 26) }
}
