/// A slot of a vocabulary's hash table, packed into eight bytes so that the whole table stays in cache.
///
/// | Bits | Content |
/// |---|---|
/// | 0 … 19 | the term; 0 in an empty slot |
/// | 20 | whether the spelling is an alias without accents |
/// | 21 … 23 | how many slots on the last word stands whose hash leads here; 7 for more, up to the next empty slot |
/// | 24 … 63 | the same bits of the spelling's hash |
///
/// A word is known if a slot has the bits of its hash: spellings are not compared. The low bits lead to the slot, so that
/// more than fifty bits of the hash decide, and of 10^11 unknown words not one is expected to be read as a known one. Who
/// looks for such a word finds one, for the hash is no secret, but has nothing of it that the known word itself would not
/// give.
struct VocabularySlot {
  private static let hashShift: UInt64 = 24
  private static let reachShift: UInt64 = 21
  private static let longestReach: UInt64 = 7
  private static let alias: UInt64 = 1 << 20

  /// What a table holds.
  let rawValue: UInt64

  /// Takes over a packed value.
  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Packs a slot; the term may carry `Vocabulary.aliasBit`.
  private init(term: UInt32, hash: UInt64) {
    let alias = term & Vocabulary.aliasBit == 0 ? 0 : Self.alias
    rawValue = UInt64(term & Vocabulary.termMask) | alias | (hash >> Self.hashShift) << Self.hashShift
  }

  /// The slot of an unknown word.
  static var empty: VocabularySlot { VocabularySlot(rawValue: 0) }

  @inline(__always)
  var isEmpty: Bool { term == 0 }

  /// Whether the word with a hash stands here.
  @inline(__always)
  func holds(_ hash: UInt64) -> Bool { (rawValue ^ hash) >> Self.hashShift == 0 }

  /// How many slots on the last word may stand whose hash leads here.
  @inline(__always)
  var reach: UInt64 {
    let reach = rawValue >> Self.reachShift & Self.longestReach
    return reach < Self.longestReach ? reach : .max
  }

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
    var reaches = slots
    spellings.withUnsafeBufferPointer { spellings in
      guard let first = spellings.baseAddress else { return }
      for entry in terms.indices {
        let start = Int(offsets[entry])
        let hash = VocabularyHash.of(first + start, count: Int(offsets[entry + 1]) - start)
        let home = Int(truncatingIfNeeded: hash) & (size - 1)
        var distance = 0
        while slots[(home + distance) & (size - 1)] != 0 { distance += 1 }
        slots[(home + distance) & (size - 1)] = VocabularySlot(term: terms[entry], hash: hash).rawValue
        reaches[home] = max(reaches[home], min(UInt64(distance), longestReach))
      }
    }
    return zip(slots, reaches).map { $0 | $1 << reachShift }
  }
}
