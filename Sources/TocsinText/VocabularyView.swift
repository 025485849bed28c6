/// The hash table of a vocabulary as flat memory, for the length of one call of `Vocabulary.withView`.
///
/// Bounds: the slots' number is a power of two, the index is masked, and one slot at least is empty.
struct VocabularyView {
  private let slots: UnsafePointer<UInt64>
  private let mask: UInt64

  @inline(__always)
  init(slots: UnsafeBufferPointer<UInt64>) {
    guard let base = slots.baseAddress else { preconditionFailure("a vocabulary has slots") }
    self.slots = base
    mask = UInt64(truncatingIfNeeded: slots.count - 1)
  }

  /// The term of a spelling of one byte or more, with `Vocabulary.aliasBit` if it was found by an alias; 0 if it is
  /// unknown.
  ///
  /// Bounds: sixteen bytes after the spelling must be readable.
  @inline(__always)
  func find(_ spelling: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    slot(of: VocabularyHash.of(spelling, count: count)).found
  }

  /// The slot of the spelling with a hash; an empty one if it is unknown.
  @inline(__always)
  func slot(of hash: UInt64) -> VocabularySlot { slot(of: hash, from: home(of: hash)) }

  /// The slot that a hash leads to, whatever stands there.
  @inline(__always)
  func home(of hash: UInt64) -> VocabularySlot {
    VocabularySlot(rawValue: slots[Int(truncatingIfNeeded: hash & mask)])
  }

  /// The slot of the spelling with a hash, given the one that the hash leads to.
  @inline(__always)
  func slot(of hash: UInt64, from home: VocabularySlot) -> VocabularySlot {
    home.holds(hash) ? home : slotBehind(home, hash)
  }

  /// The slot of a spelling that does not stand where its hash leads.
  @inline(__always)
  private func slotBehind(_ first: VocabularySlot, _ hash: UInt64) -> VocabularySlot {
    var left = first.reach
    var index = hash
    while left > 0 {
      index &+= 1
      left &-= 1
      let slot = VocabularySlot(rawValue: slots[Int(truncatingIfNeeded: index & mask)])
      if slot.holds(hash) { return slot }
      if slot.isEmpty { break }
    }
    return .empty
  }
}
