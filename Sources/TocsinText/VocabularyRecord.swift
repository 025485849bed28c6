/// An entry of a vocabulary in one place of memory: most words are compared without a look at the spellings.
struct VocabularyRecord {
  /// The first eight bytes of the spelling, then zeros.
  let prefix: UInt64
  /// The term, with `Vocabulary.aliasBit` for an alias.
  let term: UInt32
  /// Where the spelling starts.
  let start: UInt32
  /// How many bytes it has.
  let count: Int

  /// Gathers all entries from the arrays.
  ///
  /// Bounds: offsets lie in the spellings, and padding follows the last of them.
  static func all(of storage: Vocabulary.Storage) -> [VocabularyRecord] {
    storage.spellings.withUnsafeBufferPointer { spellings in
      guard let first = spellings.baseAddress else { return [] }
      return storage.terms.indices.map { entry in
        let start = storage.offsets[entry]
        let count = Int(storage.offsets[entry + 1] - start)
        return VocabularyRecord(
          prefix: VocabularyHash.word(at: first + Int(start), count: count), term: storage.terms[entry],
          start: start, count: count)
      }
    }
  }
}
