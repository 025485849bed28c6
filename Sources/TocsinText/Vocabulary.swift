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

    /// Puts a vocabulary together from its arrays.
    package init(
      slots: [UInt32], terms: [UInt32], offsets: [UInt32], spellings: [UInt8], confusables: [UInt32]
    ) {
      self.slots = slots
      self.terms = terms
      self.offsets = offsets
      self.spellings = spellings
      self.confusables = confusables
    }
  }

  /// The bit of `Storage.terms` that marks an alias.
  static let aliasBit: UInt32 = 1 << 31
  /// The bits of a slot that hold the entry; the others are a part of the hash.
  static let entryMask: UInt32 = 1 << 20 - 1

  /// The arrays of the vocabulary.
  package let storage: Storage
  let confusables: Confusables
  private let mask: Int

  /// Takes over arrays that a `VocabularyBuilder` made.
  package init(storage: Storage) {
    precondition(storage.slots.count.nonzeroBitCount == 1, "the table's size is a power of two")
    self.storage = storage
    mask = storage.slots.count - 1
    confusables = Confusables(packed: storage.confusables)
  }

  /// How many terms there are; their ids are 1 … `termCount`.
  package var termCount: Int { Int(storage.terms.lazy.map { $0 & ~Self.aliasBit }.max() ?? 0) }

  /// Whether there is no term at all.
  package var isEmpty: Bool { storage.terms.isEmpty }

  /// The term with exactly this spelling, or 0.
  package func lookup(_ spelling: some Collection<UInt8>) -> TermID {
    let padded = Array(spelling) + Array(repeating: 0, count: NormalizedText.padding)
    return padded.withUnsafeBufferPointer { bytes in
      let found = bytes.baseAddress.map { find($0, count: spelling.count) } ?? 0
      return found & Self.aliasBit == 0 ? found : 0
    }
  }

  /// The first spelling of a term, for people to read; empty for an id that is not in use.
  package func spelling(of term: TermID) -> String {
    guard term != 0, let entry = storage.terms.firstIndex(of: term) else { return "" }
    let range = Int(storage.offsets[entry])..<Int(storage.offsets[entry + 1])
    return String(decoding: storage.spellings[range], as: UTF8.self)
  }

  /// The term of a spelling, with `aliasBit` if it was found by an alias; 0 if it is unknown.
  ///
  /// Bounds: eight bytes after the spelling must be readable.
  @inline(__always)
  func find(_ spelling: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    let hash = VocabularyHash.of(spelling, count: count)
    var slot = Int(hash) & mask
    while true {
      let content = storage.slots[slot]
      if content == 0 { return 0 }
      if (content ^ hash) & ~Self.entryMask == 0 {
        let entry = Int(content & Self.entryMask) - 1
        if isSpelled(entry, spelling, count) { return storage.terms[entry] }
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func isSpelled(_ entry: Int, _ spelling: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = Int(storage.offsets[entry])
    guard Int(storage.offsets[entry + 1]) - start == count else { return false }
    return storage.spellings.withUnsafeBufferPointer { bytes in
      guard let known = bytes.baseAddress else { return false }
      var done = 0
      while done < count {
        let left = VocabularyHash.word(at: known + start + done, count: count - done)
        if left != VocabularyHash.word(at: spelling + done, count: count - done) { return false }
        done += 8
      }
      return true
    }
  }
}
