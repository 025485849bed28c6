/// The hash table of a vocabulary as flat memory, for the length of one call of `Vocabulary.withView`.
///
/// Bounds: the slots' number is a power of two and the index is masked; the record of a slot and its spelling were written
/// by `VocabularyBuilder`, which also put padding after the spellings.
struct VocabularyView {
  private let slots: UnsafePointer<UInt32>
  private let records: UnsafeBufferPointer<VocabularyRecord>
  private let spellings: UnsafePointer<UInt8>
  private let mask: Int

  @inline(__always)
  init(
    slots: UnsafeBufferPointer<UInt32>, records: UnsafeBufferPointer<VocabularyRecord>,
    spellings: UnsafeBufferPointer<UInt8>
  ) {
    guard let slotBase = slots.baseAddress, let spellingBase = spellings.baseAddress else {
      preconditionFailure("a vocabulary has slots and padding")
    }
    self.slots = slotBase
    self.records = records
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
    var slot = Int(hash) & mask
    while true {
      let content = slots[slot]
      if content == 0 { return 0 }
      if (content ^ hash) & ~Vocabulary.entryMask == 0 {
        let record = records[Int(content & Vocabulary.entryMask) &- 1]
        if record.prefix == prefix, record.count == count, hasSameRest(record, spelling) {
          return record.term
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Compares what follows the first eight bytes.
  @inline(__always)
  private func hasSameRest(_ record: VocabularyRecord, _ spelling: UnsafePointer<UInt8>) -> Bool {
    var done = 8
    while done < record.count {
      let left = record.count - done
      let known = VocabularyHash.word(at: spellings + Int(record.start) + done, count: left)
      if known != VocabularyHash.word(at: spelling + done, count: left) { return false }
      done += 8
    }
    return true
  }
}
