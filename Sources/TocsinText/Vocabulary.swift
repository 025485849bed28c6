/// The words that the model knows, each with a number.
///
/// An open-addressing hash table over flat arrays, so that it can be embedded in a program and read as it is. A slot
/// holds twelve bits of the hash and twenty of the entry's index plus one: most unknown words are refused without a
/// look at any spelling.
package struct Vocabulary: Sendable {
  /// The arrays a vocabulary consists of, as they are embedded in a program.
  package struct Storage: Sendable, Equatable {
    /// Hash table; its size is a power of two. 0 is an empty slot.
    package var slots: [UInt32]
    /// Per entry: the term, with the highest bit set for an alias without accents.
    package var terms: [UInt32]
    /// Per entry: where its spelling starts in `spellings`; one more at the end.
    package var offsets: [UInt32]
    /// The spellings one after the other, and sixteen zero bytes.
    package var spellings: [UInt8]
    /// Look-alikes of ASCII letters, packed and sorted by code point; see `Confusables`.
    package var confusables: [UInt32]

    /// Puts a vocabulary together from its arrays; the hash table follows from them.
    package init(terms: [UInt32], offsets: [UInt32], spellings: [UInt8], confusables: [UInt32]) {
      slots = Self.slots(offsets, spellings)
      self.terms = terms
      self.offsets = offsets
      self.spellings = spellings
      self.confusables = confusables
    }

    /// The hash table of some spellings; at most a third of the slots are taken.
    ///
    /// Bounds: offsets ascend and lie in the spellings, and padding follows the last of them.
    private static func slots(_ offsets: [UInt32], _ spellings: [UInt8]) -> [UInt32] {
      let count = max(0, offsets.count - 1)
      var size = 16
      while size < count * 3 { size *= 2 }
      var slots = Array(repeating: UInt32(0), count: size)
      slots.withUnsafeMutableBufferPointer { slots in
        spellings.withUnsafeBufferPointer { spellings in
          guard let first = spellings.baseAddress else { return }
          for entry in 0..<count {
            let (start, end) = (Int(offsets[entry]), Int(offsets[entry + 1]))
            let hash = VocabularyHash.of(first + start, count: end - start)
            var slot = Int(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash & ~Vocabulary.entryMask | UInt32(entry + 1)
          }
        }
      }
      return slots
    }
  }

  /// The bit of `Storage.terms` that marks an alias.
  static let aliasBit: UInt32 = 1 << 31
  /// Longer words, in bytes, are not looked up a second time.
  static let longestWord = 64
  /// The bits of a slot that hold the entry; the others are a part of the hash.
  static let entryMask: UInt32 = 1 << 20 - 1

  /// The arrays of the vocabulary.
  package let storage: Storage
  let confusables: Confusables
  private let records: [VocabularyRecord]

  /// Takes over arrays that a `VocabularyBuilder` made.
  package init(storage: Storage) {
    precondition(storage.slots.count.nonzeroBitCount == 1, "the table's size is a power of two")
    self.storage = storage
    confusables = Confusables(packed: storage.confusables)
    records = VocabularyRecord.all(of: storage)
  }

  /// How many terms there are; their ids are 1 … `termCount`.
  package var termCount: Int { Int(storage.terms.lazy.map { $0 & ~Self.aliasBit }.max() ?? 0) }

  /// Whether there is no term at all.
  package var isEmpty: Bool { storage.terms.isEmpty }

  /// The term with exactly this spelling, or 0.
  package func lookup(_ spelling: some Collection<UInt8>) -> TermID {
    let found = find(Array(spelling))
    return found & Self.aliasBit == 0 ? found : 0
  }

  /// The first spelling of a term, for people to read; empty for an id that is not in use.
  package func spelling(of term: TermID) -> String {
    guard term != 0, let entry = storage.terms.firstIndex(of: term) else { return "" }
    let range = Int(storage.offsets[entry])..<Int(storage.offsets[entry + 1])
    return String(decoding: storage.spellings[range], as: UTF8.self)
  }

  /// The term of a spelling, with `aliasBit` if it was found by an alias; 0 if it is unknown.
  func find(_ spelling: [UInt8]) -> UInt32 {
    guard !spelling.isEmpty else { return 0 }
    // Eight bytes may be read at the last place, so the spelling is copied to where they are.
    let size = spelling.count + NormalizedText.padding
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { copy in
      copy.initialize(repeating: 0)
      for (index, byte) in spelling.enumerated() { copy[index] = byte }
      guard let start = copy.baseAddress else { return 0 }
      return withView { view in view.find(UnsafePointer(start), count: spelling.count) }
    }
  }

  /// Calls `body` with the table as flat memory.
  @inline(__always)
  func withView<Result>(_ body: (VocabularyView) -> Result) -> Result {
    storage.slots.withUnsafeBufferPointer { slots in
      records.withUnsafeBufferPointer { records in
        storage.spellings.withUnsafeBufferPointer { spellings in
          body(VocabularyView(slots: slots, records: records, spellings: spellings))
        }
      }
    }
  }
}
