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

  /// Gathers an entry from the arrays.
  init(entry: Int, of storage: Vocabulary.Storage) {
    let offsets = storage.offsets
    start = offsets[entry]
    count = Int(offsets[entry + 1] - offsets[entry])
    term = storage.terms[entry]
    let first = storage.spellings[Int(start)..<Int(start) + min(8, count)]
    prefix = first.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
