/// A slot of a vocabulary's hash table, packed into eight bytes so that the whole table stays in cache.
///
/// | Bits | Content |
/// |---|---|
/// | 0 … 19 | the term; 0 in an empty slot |
/// | 20 | whether the spelling is an alias without accents |
/// | 21 … 63 | the same bits of the spelling's hash |
///
/// A word is known if a slot has the bits of its hash: spellings are not compared. The low bits lead to the slot, so that
/// nearly sixty bits of the hash decide, and of 10^12 unknown words not one is expected to be read as a known one. Who
/// looks for such a word finds one, for the hash is no secret, but has nothing of it that the known word itself would not
/// give.
struct VocabularySlot {
  private static let hashShift: UInt64 = 21
  private static let alias: UInt64 = 1 << 20

  /// What a table holds; 0 for no word.
  let rawValue: UInt64

  /// Takes over a packed value.
  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Packs a slot; the term may carry `Vocabulary.aliasBit`.
  init(term: UInt32, hash: UInt64) {
    let alias = term & Vocabulary.aliasBit == 0 ? 0 : Self.alias
    rawValue = UInt64(term & Vocabulary.termMask) | alias | (hash >> Self.hashShift) << Self.hashShift
  }

  @inline(__always)
  var isEmpty: Bool { rawValue == 0 }

  /// Whether the word with a hash stands here.
  @inline(__always)
  func holds(_ hash: UInt64) -> Bool { (rawValue ^ hash) >> Self.hashShift == 0 }

  /// The term; 0 for no word.
  @inline(__always)
  var term: TermID { TermID(truncatingIfNeeded: rawValue) & Vocabulary.termMask }

  /// Whether the spelling is an alias.
  @inline(__always)
  var isAlias: Bool { rawValue & Self.alias != 0 }

  /// The term, with `Vocabulary.aliasBit` for an alias.
  @inline(__always)
  var found: UInt32 { term | (isAlias ? Vocabulary.aliasBit : 0) }

  /// The hash table of all entries, at most two thirds full. Entries that come first get the slot they hash to.
  ///
  /// Bounds: offsets ascend and lie in the spellings, and padding follows the last of them; the index is masked.
  static func table(terms: [UInt32], offsets: [UInt32], spellings: [UInt8]) -> [UInt64] {
    var size = 16
    while size * 2 < terms.count * 3 { size *= 2 }
    var slots = Array(repeating: UInt64(0), count: size)
    spellings.withUnsafeBufferPointer { spellings in
      guard let first = spellings.baseAddress else { return }
      for entry in terms.indices {
        let start = Int(offsets[entry])
        let hash = VocabularyHash.of(first + start, count: Int(offsets[entry + 1]) - start)
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = VocabularySlot(term: terms[entry], hash: hash).rawValue
      }
    }
    return slots
  }
}
