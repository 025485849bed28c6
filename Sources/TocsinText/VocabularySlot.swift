/// A slot of a vocabulary's hash table: words of up to eight bytes are found or refused without a look at any spelling.
struct VocabularySlot: BitwiseCopyable {
  /// The first eight bytes of the spelling, then zeros.
  var prefix: UInt64 = 0
  /// The term, with `Vocabulary.aliasBit` for an alias; 0 in an empty slot.
  var term: UInt32 = 0
  /// The index of the entry, and in the low four bits the spelling's length, 9 for longer ones.
  private var place: UInt32 = 0

  /// An empty slot.
  init() {}

  /// A slot for an entry, whose index has 28 bits at most.
  init(prefix: UInt64, term: UInt32, entry: Int, count: Int) {
    self.prefix = prefix
    self.term = term
    place = UInt32(truncatingIfNeeded: entry) << 4 | Self.length(count)
  }

  /// The index of the entry.
  @inline(__always)
  var entry: Int { Int(place >> 4) }

  /// Whether the entry may have a spelling of so many bytes.
  @inline(__always)
  func mayHave(_ length: UInt32) -> Bool { place & 0xF == length }

  /// A length in four bits.
  @inline(__always)
  static func length(_ count: Int) -> UInt32 { UInt32(truncatingIfNeeded: min(count, 9)) }

  /// The hash table of all entries; at most half of the slots are taken.
  ///
  /// Bounds: offsets ascend and lie in the spellings, and padding follows the last of them; the index is masked.
  static func all(of storage: Vocabulary.Storage) -> [VocabularySlot] {
    let count = storage.terms.count
    var size = 16
    while size < count * 2 { size *= 2 }
    var slots = Array(repeating: VocabularySlot(), count: size)
    slots.withUnsafeMutableBufferPointer { slots in
      storage.spellings.withUnsafeBufferPointer { spellings in
        guard let first = spellings.baseAddress else { return }
        for entry in 0..<count {
          let start = Int(storage.offsets[entry])
          let length = Int(storage.offsets[entry + 1]) - start
          var slot = Int(VocabularyHash.of(first + start, count: length)) & (size - 1)
          while slots[slot].term != 0 { slot = (slot + 1) & (size - 1) }
          slots[slot] = VocabularySlot(
            prefix: VocabularyHash.word(at: first + start, count: length), term: storage.terms[entry],
            entry: entry, count: length)
        }
      }
    }
    return slots
  }
}
