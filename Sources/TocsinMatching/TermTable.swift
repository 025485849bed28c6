import TocsinText

/// What each term is to the matcher, derived from the ``PhraseTable`` and the function words.
package struct TermTable: Sendable {
  /// One term.
  struct Entry: Sendable, BitwiseCopyable {
    /// Bits of the terms that follow this one when it begins a phrase, see ``TermTable/bit(of:)``.
    var next: UInt64 = 0
    /// Bits of the nodes that this term leads on from. The two refuse most neighbours without a look at the edges.
    var previous: UInt64 = 0
    /// Node of the phrase table that a phrase beginning with the term starts at; 0: none.
    var root: UInt32 = 0
    /// Languages (a bit mask) of which the term is a function word.
    var languages: UInt8 = 0
    /// 1 if the term alone is a phrase, else 0.
    var outputs: UInt8 = 0
    /// The places of the bits of the term and of its root, see ``TermTable/place(of:)``.
    var place: UInt8 = 0
    var rootPlace: UInt8 = 0
  }

  /// By term id; the unknown word, 0, says nothing.
  let entries: FixedArray<Entry>

  /// Takes over the entries of a table.
  init(entries: FixedArray<Entry>) { self.entries = entries }

  init(_ phrases: PhraseTable, functionWords: [UInt8]) {
    var entries = Array(repeating: Entry(), count: phrases.roots.count)
    var following = Array(repeating: UInt64(0), count: phrases.nodes.count)
    for node in 0..<phrases.nodes.count - 1 {
      for edge in phrases.edges(of: node) {
        let term = UInt32(truncatingIfNeeded: edge >> 32)
        following[node] |= Self.bit(of: term)
        entries[Int(term)].previous |= Self.bit(of: UInt32(node))
      }
    }
    for term in entries.indices.dropFirst() {
      let root = Int(phrases.roots[term])
      entries[term].next = following[root]
      entries[term].root = UInt32(root)
      entries[term].place = UInt8(Self.place(of: UInt32(term)))
      entries[term].rootPlace = UInt8(Self.place(of: UInt32(root)))
      entries[term].languages = functionWords[term]
      entries[term].outputs = root != 0 && !phrases.outputRange(of: root).isEmpty ? 1 : 0
    }
    self.entries = FixedArray(entries)
  }

  /// One of 64 bits for a term or a node.
  @inline(__always)
  static func bit(of number: UInt32) -> UInt64 { 1 &<< place(of: number) }

  /// The place of ``bit(of:)``.
  @inline(__always)
  static func place(of number: UInt32) -> UInt64 { UInt64((number &* 0x9E37_79B1) >> 26) }
}
