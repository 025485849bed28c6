import CICU

/// The hash table of a vocabulary as flat memory, for the length of one call of `Vocabulary.withView`.
///
/// Bounds: the slots' number is a power of two, the index is masked, and one slot at least is empty; the places in a slot
/// were written by `VocabularyBuilder`, which also put padding after the spellings.
struct VocabularyView {
  private let slots: UnsafePointer<UInt64>
  private let spellings: UnsafePointer<UInt8>
  private let offsets: UnsafeBufferPointer<UInt32>
  private let mask: UInt32

  @inline(__always)
  init(
    slots: UnsafeBufferPointer<UInt64>, offsets: UnsafeBufferPointer<UInt32>,
    spellings: UnsafeBufferPointer<UInt8>
  ) {
    guard let slotBase = slots.baseAddress, let spellingBase = spellings.baseAddress else {
      preconditionFailure("a vocabulary has slots and padding")
    }
    self.slots = slotBase
    self.spellings = spellingBase
    self.offsets = offsets
    mask = UInt32(truncatingIfNeeded: slots.count - 1)
  }

  /// The term of a spelling of one byte or more, with `Vocabulary.aliasBit` if it was found by an alias; 0 if it is
  /// unknown.
  ///
  /// Bounds: sixteen bytes after the spelling must be readable.
  @inline(__always)
  func find(_ spelling: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    find(spelling, count: count, hash: VocabularyHash.of(spelling, count: count))
  }

  /// Likewise for a spelling whose hash is known.
  @inline(__always)
  func find(_ spelling: UnsafePointer<UInt8>, count: Int, hash: UInt32) -> UInt32 {
    let key = VocabularySlot.key(hash, count: count)
    var index = hash & mask
    while true {
      let slot = VocabularySlot(rawValue: slots[Int(index)])
      if slot.isEmpty { return 0 }
      if slot.key == key, isSpelled(slot.start, spelling, count: count) { return slot.found }
      index = (index &+ 1) & mask
    }
  }

  /// Has the slot that a hash leads to brought into the cache.
  @inline(__always)
  func prefetchSlot(of hash: UInt32) { cicu_prefetch(slots + Int(hash & mask)) }

  /// Has the spelling that a hash most likely leads to brought into the cache.
  @inline(__always)
  func prefetchSpelling(of hash: UInt32) {
    cicu_prefetch(spellings + VocabularySlot(rawValue: slots[Int(hash & mask)]).start)
  }

  /// Compares a spelling with the one at a place, which has its length or, like it, a long one.
  @inline(__always)
  private func isSpelled(_ start: Int, _ spelling: UnsafePointer<UInt8>, count: Int) -> Bool {
    let masks = VocabularyHash.masks(count)
    let known = UnsafeRawPointer(spellings + start)
    let given = UnsafeRawPointer(spelling)
    let first = known.loadUnaligned(as: UInt64.self) ^ given.loadUnaligned(as: UInt64.self)
    let second =
      known.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      ^ given.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let differences =
      UInt64(littleEndian: first) & masks.first | UInt64(littleEndian: second) & masks.second
    return differences == 0 && (count <= 16 || isSpelledOn(start, spelling, count: count))
  }

  /// Compares what follows the first sixteen bytes, and the length where the slot does not tell it.
  @inline(never)
  private func isSpelledOn(_ start: Int, _ spelling: UnsafePointer<UInt8>, count: Int) -> Bool {
    if count >= VocabularySlot.longLength {
      let entry = offsets.partitionPoint { $0 <= start } - 1
      guard Int(offsets[entry + 1]) - start == count else { return false }
    }
    return (16..<count).allSatisfy { spellings[start + $0] == spelling[$0] }
  }
}
