/// The words that the model knows, each with a number.
///
/// Flat arrays, so that it can be embedded in a program and read as it is, among them an open-addressing hash table (see
/// `VocabularySlot`).
package struct Vocabulary: Sendable {
  /// The arrays a vocabulary consists of, as they are embedded in a program.
  package struct Storage: Sendable {
    /// Per entry: the term, with the highest bit set for an alias without accents, and the next one for any spelling but
    /// the first.
    package var terms: FixedArray<UInt32>
    /// Per entry: where its spelling starts in `spellings`; one more at the end.
    package var offsets: FixedArray<UInt32>
    /// The spellings one after the other, and sixteen zero bytes.
    package var spellings: FixedArray<UInt8>
    /// Look-alikes of ASCII letters, packed and sorted by code point; see `Confusables`.
    package var confusables: FixedArray<UInt32>
    /// The hash table of the spellings; a power of two, and at least one slot is 0.
    package var slots: FixedArray<UInt64>

    /// Puts a vocabulary together from its arrays.
    package init(
      terms: FixedArray<UInt32>, offsets: FixedArray<UInt32>, spellings: FixedArray<UInt8>,
      confusables: FixedArray<UInt32>, slots: FixedArray<UInt64>
    ) {
      self.terms = terms
      self.offsets = offsets
      self.spellings = spellings
      self.confusables = confusables
      self.slots = slots
    }

    /// Puts a vocabulary together from arrays that were just made.
    init(
      terms: [UInt32], offsets: [UInt32], spellings: [UInt8], confusables: [UInt32], slots: [UInt64]
    ) {
      self.init(
        terms: FixedArray(terms), offsets: FixedArray(offsets), spellings: FixedArray(spellings),
        confusables: FixedArray(confusables), slots: FixedArray(slots))
    }

    /// The spelling of an entry, valid as long as the storage.
    package func spelling(of entry: Int) -> UnsafeBufferPointer<UInt8>.SubSequence {
      spellings.elements[Int(offsets[entry])..<Int(offsets[entry + 1])]
    }
  }

  /// The bit of `Storage.terms` that marks an alias.
  package static let aliasBit: UInt32 = 1 << 31
  /// The bit of `Storage.terms` that marks a further spelling of a term, as good as the first.
  package static let furtherBit: UInt32 = 1 << 30
  /// The bits that hold the term itself.
  package static let termMask = UInt32(entryLimit - 1)
  /// Longer words, in bytes, are not looked up a second time.
  static let longestWord = 64
  /// The most entries there may be.
  static let entryLimit = 1 << 20

  /// The arrays of the vocabulary.
  package let storage: Storage
  let confusables: Confusables

  /// Takes over arrays that a `VocabularyBuilder` made.
  package init(storage: Storage) {
    self.storage = storage
    confusables = Confusables(packed: storage.confusables)
  }

  /// How many terms there are; their ids are 1 … `termCount`.
  package var termCount: Int { Int(storage.terms.elements.lazy.map { $0 & Self.termMask }.max() ?? 0) }

  /// Whether there is no term at all.
  package var isEmpty: Bool { storage.terms.count == 0 }

  /// The term with exactly this spelling, or 0.
  package func lookup(_ spelling: some Collection<UInt8>) -> TermID {
    let found = find(Array(spelling))
    return found & Self.aliasBit == 0 ? found : 0
  }

  /// The first spelling of a term, for people to read; empty for an id that is not in use.
  package func spelling(of term: TermID) -> String {
    guard term != 0, let entry = storage.terms.elements.firstIndex(of: term) else { return "" }
    return String(decoding: storage.spelling(of: entry), as: UTF8.self)
  }

  /// The term of a spelling, with `aliasBit` if it was found by an alias; 0 if it is unknown.
  func find(_ spelling: [UInt8]) -> UInt32 {
    guard !spelling.isEmpty else { return 0 }
    // Sixteen bytes may be read at the last place, so the spelling is copied to where they are.
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
    withExtendedLifetime(storage) { body(VocabularyView(slots: storage.slots.elements)) }
  }
}
