/// A slot of a vocabulary's hash table, packed into eight bytes so that the whole table stays in cache.
///
/// | Bits | Content |
/// |---|---|
/// | 0 … 19 | the term; 0 in an empty slot |
/// | 20 | whether the spelling is an alias without accents |
/// | 21 … 44 | where the spelling starts in `Vocabulary.Storage.spellings` |
/// | 45 … 50 | the spelling's length, 63 for longer ones |
/// | 51 … 63 | the high bits of the spelling's hash, which refuse nearly all other words |
struct VocabularySlot {
  /// Spellings of so many bytes and more share one length.
  static let longLength = 63
  /// There must be fewer bytes of spellings.
  static let spellingLimit = 1 << 24
  private static let termMask: UInt64 = 1 << 21 - 1

  let rawValue: UInt64

  /// Takes over a packed value.
  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Packs a slot; the term may carry `Vocabulary.aliasBit`.
  init(term: UInt32, start: Int, count: Int, hash: UInt32) {
    let alias: UInt64 = term & Vocabulary.aliasBit == 0 ? 0 : 1 << 20
    rawValue =
      UInt64(term & Vocabulary.termMask) | alias | UInt64(start) << 21 | Self.key(hash, count: count) << 45
  }

  /// What a slot must have above its term and place for a word to stand in it.
  @inline(__always)
  static func key(_ hash: UInt32, count: Int) -> UInt64 {
    UInt64(hash >> 19) << 6 | UInt64(truncatingIfNeeded: min(count, longLength))
  }

  @inline(__always)
  var isEmpty: Bool { rawValue == 0 }

  /// The hash and the length of the spelling; see ``key(_:count:)``.
  @inline(__always)
  var key: UInt64 { rawValue >> 45 }

  /// Where the spelling starts.
  @inline(__always)
  var start: Int { Int(truncatingIfNeeded: rawValue >> 21 & 0xFF_FFFF) }

  /// The term, with `Vocabulary.aliasBit` for an alias.
  @inline(__always)
  var found: UInt32 {
    let low = UInt32(truncatingIfNeeded: rawValue & Self.termMask)
    return low & Vocabulary.termMask | (low & 1 << 20) << 11
  }

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
        let count = Int(offsets[entry + 1]) - start
        let hash = VocabularyHash.of(first + start, count: count)
        var slot = Int(hash) & (size - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = VocabularySlot(term: terms[entry], start: start, count: count, hash: hash).rawValue
      }
    }
    return slots
  }
}
