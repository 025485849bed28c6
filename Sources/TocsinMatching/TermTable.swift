import TocsinText

/// What each term is to the matcher, derived from the ``PhraseTable`` and the function words.
package struct TermTable: Sendable {
  /// One term.
  struct Entry: Sendable {
    /// Bits of the terms that follow this one when it begins a phrase, see ``TermTable/bit(of:)``.
    var next: UInt64 = 0
    /// Bits of the nodes that this term leads on from. The two refuse most neighbours without a look at the edges.
    var previous: UInt64 = 0
    /// Node of the phrase table that a phrase beginning with the term starts at; 0: none.
    var root: UInt32 = 0
    /// Languages (a bit mask) of which the term is a function word.
    var languages: UInt8 = 0
    /// Whether the term alone is a phrase.
    var hasOutputs = false
  }

  /// By term id; the unknown word, 0, says nothing.
  let entries: [Entry]

  init(_ phrases: PhraseTable, functionWords: [UInt8]) {
    var entries = Array(repeating: Entry(), count: phrases.roots.count)
    var following = Array(repeating: UInt64(0), count: phrases.edgeStarts.count)
    following.withUnsafeMutableBufferPointer { following in
      entries.withUnsafeMutableBufferPointer { entries in
        for node in 0..<max(0, following.count - 1) {
          let bit = Self.bit(of: UInt32(truncatingIfNeeded: node))
          var next: UInt64 = 0
          for place in Int(phrases.edgeStarts[node])..<Int(phrases.edgeStarts[node + 1]) {
            let term = UInt32(truncatingIfNeeded: phrases.edges[place] >> 32)
            next |= Self.bit(of: term)
            entries[Int(term)].previous |= bit
          }
          following[node] = next
        }
      }
    }
    for term in entries.indices.dropFirst() {
      let root = Int(phrases.roots[term])
      entries[term].next = following[root]
      entries[term].root = UInt32(root)
      entries[term].languages = functionWords[term]
      entries[term].hasOutputs = root != 0 && phrases.outputStarts[root] != phrases.outputStarts[root + 1]
    }
    self.entries = entries
  }

  /// One of 64 bits for a term or a node.
  @inline(__always)
  static func bit(of number: UInt32) -> UInt64 { 1 &<< UInt64((number &* 0x9E37_79B1) >> 26) }
}
