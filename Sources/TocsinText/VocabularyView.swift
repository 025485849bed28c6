/// The hash table of a vocabulary as flat memory, for the length of one call of `Vocabulary.withView`.
///
/// Bounds: the slots' number is a power of two and the index is masked; the entry of a slot and its spelling were written
/// by `VocabularyBuilder`, which also put padding after the spellings.
struct VocabularyView {
  private let slots: UnsafePointer<VocabularySlot>
  private let offsets: UnsafePointer<UInt32>
  private let spellings: UnsafePointer<UInt8>
  private let mask: Int

  @inline(__always)
  init(
    slots: UnsafeBufferPointer<VocabularySlot>, offsets: UnsafeBufferPointer<UInt32>,
    spellings: UnsafeBufferPointer<UInt8>
  ) {
    guard let slotBase = slots.baseAddress, let offsetBase = offsets.baseAddress,
      let spellingBase = spellings.baseAddress
    else {
      preconditionFailure("a vocabulary has slots, an offset and padding")
    }
    self.slots = slotBase
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
    let prefix = VocabularyHash.word(at: spelling, count: count)
    let length = VocabularySlot.length(count)
    var slot = Int(hash) & mask
    while true {
      let content = slots[slot]
      if content.prefix == prefix, content.mayHave(length), content.term != 0,
        count <= 8 || hasSameRest(content.entry, spelling, count: count)
      {
        return content.term
      }
      if content.term == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
  }

  /// Compares the length and what follows the first eight bytes.
  @inline(__always)
  private func hasSameRest(_ entry: Int, _ spelling: UnsafePointer<UInt8>, count: Int) -> Bool {
    let start = Int(offsets[entry])
    guard Int(offsets[entry &+ 1]) &- start == count else { return false }
    var done = 8
    while done < count {
      let left = count - done
      let known = VocabularyHash.word(at: spellings + start + done, count: left)
      if known != VocabularyHash.word(at: spelling + done, count: left) { return false }
      done += 8
    }
    return true
  }
}
