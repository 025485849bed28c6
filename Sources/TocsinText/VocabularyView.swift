/// The hash table of a vocabulary as flat memory, for the length of one call of `Vocabulary.withView`.
///
/// Bounds: the slots' number is a power of two and the index is masked; the entry of a slot, its offsets and its spelling
/// were written by `VocabularyBuilder`, which also put padding after the spellings.
struct VocabularyView {
  private let slots: UnsafePointer<UInt32>
  private let terms: UnsafePointer<UInt32>
  private let offsets: UnsafePointer<UInt32>
  private let spellings: UnsafePointer<UInt8>
  private let mask: Int

  @inline(__always)
  init(
    slots: UnsafeBufferPointer<UInt32>, terms: UnsafeBufferPointer<UInt32>,
    offsets: UnsafeBufferPointer<UInt32>, spellings: UnsafeBufferPointer<UInt8>
  ) {
    guard let slotBase = slots.baseAddress, let offsetBase = offsets.baseAddress,
      let spellingBase = spellings.baseAddress
    else { preconditionFailure("a vocabulary has slots, an offset and padding") }
    self.slots = slotBase
    // Without terms no slot leads to one.
    self.terms = terms.baseAddress ?? slotBase
    self.offsets = offsetBase
    self.spellings = spellingBase
    mask = slots.count - 1
  }

  /// The term of a spelling, with `Vocabulary.aliasBit` if it was found by an alias; 0 if it is unknown.
  ///
  /// Bounds: eight bytes after the spelling must be readable.
  @inline(__always)
  func find(_ spelling: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    let hash = VocabularyHash.of(spelling, count: count)
    var slot = Int(hash) & mask
    while true {
      let content = slots[slot]
      if content == 0 { return 0 }
      if (content ^ hash) & ~Vocabulary.entryMask == 0 {
        let entry = Int(content & Vocabulary.entryMask) &- 1
        if isSpelled(entry, spelling, count) { return terms[entry] }
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private func isSpelled(_ entry: Int, _ spelling: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = Int(offsets[entry])
    guard Int(offsets[entry + 1]) - start == count else { return false }
    var done = 0
    while done < count {
      let known = VocabularyHash.word(at: spellings + start + done, count: count - done)
      if known != VocabularyHash.word(at: spelling + done, count: count - done) { return false }
      done += 8
    }
    return true
  }
}
