/// The triggers of a model as flat tables.
final class TriggerTable {
  /// A part of a group of leaves.
  private struct Need: BitwiseCopyable {
    var mask: LeafMask
    /// Whether the next part belongs to another group.
    var endsGroup: Bool
  }

  /// A trigger of a leaf, with the leaves of another of its groups where those are in two words at the most.
  struct Candidate: BitwiseCopyable {
    var trigger: Int32
    private var words: (Int16, Int16) = (0, 0)
    private var bits: (UInt64, UInt64) = (.max, .max)
    private var isUnknown = true

    init(_ index: Int, _ trigger: Trigger) {
      self.trigger = Int32(index)
      for group in trigger.needs.dropFirst() {
        let masks = LeafMask.masks(of: group)
        guard let first = masks.first, let last = masks.last, masks.count <= 2, last.word <= Int16.max else {
          continue
        }
        words = (Int16(first.word), Int16(last.word))
        bits = (first.bits, last.bits)
        isUnknown = false
        return
      }
    }

    /// Whether the group has a leaf in a set; true where no group is known.
    @inline(__always)
    func mayBeMet(_ leaves: LeafBits) -> Bool {
      let found = leaves.words[Int(words.0)] & bits.0 | leaves.words[Int(words.1)] & bits.1
      return found != 0 || isUnknown
    }
  }

  /// The leaves of the rarest groups.
  let keys: LeafBits
  /// The rule and the pattern of each trigger.
  let rules: FixedArray<Int32>
  let patterns: FixedArray<Int32>
  /// Where the triggers of a leaf of their rarest group start, by leaf; one more at the end.
  private let keyStarts: FixedArray<Int32>
  private let candidatesByKey: FixedArray<Candidate>
  /// Where the needs of a trigger start, by trigger; one more at the end. Its rarest group is not among them.
  private let starts: FixedArray<Int32>
  private let needs: FixedArray<Need>

  init(_ triggers: [Trigger], leafCount: Int) {
    var byKey = Array(repeating: [Int](), count: leafCount)
    for (index, trigger) in triggers.enumerated() {
      for leaf in trigger.needs.first ?? [] { byKey[leaf].append(index) }
    }
    let grouped = GroupedList(byKey)
    keyStarts = FixedArray(grouped.starts)
    candidatesByKey = FixedArray(grouped.values.map { Candidate(Int($0), triggers[Int($0)]) })
    keys = LeafBits(byKey.indices.filter { !byKey[$0].isEmpty }, count: leafCount)
    rules = FixedArray(triggers.map { Int32($0.rule) })
    patterns = FixedArray(triggers.map { Int32($0.pattern) })
    var starts: [Int32] = [0]
    var needs: [Need] = []
    for trigger in triggers {
      for group in trigger.needs.dropFirst() {
        needs += LeafMask.masks(of: group).map { Need(mask: $0, endsGroup: false) }
        if !group.isEmpty { needs[needs.count - 1].endsGroup = true }
      }
      starts.append(Int32(needs.count))
    }
    self.starts = FixedArray(starts)
    self.needs = FixedArray(needs)
  }

  /// Calls `body` with the triggers whose rarest group has a leaf, most of those that `leaves` cannot meet left out.
  @inline(__always)
  func forEachTrigger(of leaf: Int, _ leaves: LeafBits, _ body: (Int) -> Void) {
    var place = Int(keyStarts[leaf])
    let end = Int(keyStarts[leaf &+ 1])
    while place < end {
      if candidatesByKey[place].mayBeMet(leaves) { body(Int(candidatesByKey[place].trigger)) }
      place &+= 1
    }
  }

  /// Whether each group of a trigger but the rarest has a leaf in a set.
  @inline(__always)
  func isMet(_ trigger: Int, _ leaves: LeafBits) -> Bool {
    var found: UInt64 = 0
    var place = Int(starts[trigger])
    let end = Int(starts[trigger &+ 1])
    while place < end {
      let need = needs[place]
      found |= leaves.words[need.mask.word] & need.mask.bits
      place &+= 1
      guard need.endsGroup else { continue }
      if found == 0 { return false }
      found = 0
    }
    return true
  }
}
