/// The triggers of a model as rows of bits.
///
/// Problem: a text shows dozens of leaves, and each is in the groups of many triggers. Idea: each leaf has a row with a bit
/// for each trigger whose rarest group it is in, and further rows for the next rarest; the rows of a text's leaves
/// united, and these unions intersected, leave the few triggers that have a leaf in each of these groups.
/// Cost: a row for each leaf of the text; a row is as long as there are triggers. A vector of all rows is united before
/// the next one, so that the union stays in registers.
struct TriggerTable: Sendable {
  /// So many groups of a trigger have rows: few triggers that pass these fail at another one.
  private static let rowGroups = 3

  /// Room for a row.
  typealias Row = UnsafeMutablePointer<SIMD8<UInt64>>

  /// A part of a group of leaves.
  private struct Need: Sendable, BitwiseCopyable {
    var mask: LeafMask
    /// Whether the next part belongs to another group.
    var endsGroup: Bool
  }

  /// The rule and the pattern of each trigger.
  let rules: FixedArray<Int32>
  let patterns: FixedArray<Int32>
  /// How many vectors a row has.
  let width: Int
  /// By rank of the groups, then leaf: the row.
  private let rows: FixedArray<SIMD8<UInt64>>
  /// By rank: the triggers that have no such group.
  private let always: FixedArray<SIMD8<UInt64>>
  /// By rank: the leaves that are in such a group, in vectors.
  private let keys: FixedArray<SIMD8<UInt64>>
  private let leafCount: Int
  /// Where the other needs of a trigger start, by trigger; one more at the end.
  private let starts: FixedArray<Int32>
  private let needs: FixedArray<Need>

  init(_ triggers: [Trigger], leafCount: Int) {
    let width = (triggers.count + 511) / 512
    self.width = width
    rules = FixedArray(triggers.map { Int32($0.rule) })
    patterns = FixedArray(triggers.map { Int32($0.pattern) })
    self.leafCount = leafCount
    var rows = Array(repeating: SIMD8<UInt64>(), count: Self.rowGroups * leafCount * width)
    var always = Array(repeating: SIMD8<UInt64>(), count: Self.rowGroups * width)
    let keyWidth = LeafBits.vectorCount(of: leafCount)
    var keys = Array(repeating: SIMD8<UInt64>(), count: Self.rowGroups * keyWidth)
    for (index, trigger) in triggers.enumerated() {
      let (vector, lane, bit) = (index >> 9, index >> 6 & 7, UInt64(1) << UInt64(index & 63))
      for rank in 0..<Self.rowGroups {
        guard rank < trigger.needs.count else {
          always[rank * width + vector][lane] |= bit
          continue
        }
        for leaf in trigger.needs[rank] {
          rows[(rank * leafCount + leaf) * width + vector][lane] |= bit
          keys[rank * keyWidth + leaf >> 9][leaf >> 6 & 7] |= 1 << UInt64(leaf & 63)
        }
      }
    }
    self.rows = FixedArray(rows)
    self.always = FixedArray(always)
    self.keys = FixedArray(keys)
    var starts: [Int32] = [0]
    var needs: [Need] = []
    for trigger in triggers {
      for group in trigger.needs.dropFirst(Self.rowGroups) {
        needs += LeafMask.masks(of: group).map { Need(mask: $0, endsGroup: false) }
        if !group.isEmpty { needs[needs.count - 1].endsGroup = true }
      }
      starts.append(Int32(needs.count))
    }
    self.starts = FixedArray(starts)
    self.needs = FixedArray(needs)
  }

  /// Calls `body` with each trigger, ascending, whose groups all have a leaf in a set.
  ///
  /// - Parameters:
  ///   - met: scratch, a row.
  ///   - offsets: scratch.
  @inline(__always)
  func forEachTrigger(of leaves: LeafBits, met: Row, offsets: ScratchArray<Int>, _ body: (Int) -> Void) {
    guard meet(leaves, met, offsets) else { return }
    for vector in 0..<width {
      for lane in 0..<8 {
        var left = met[vector][lane]
        while left != 0 {
          let trigger = vector << 9 | lane << 6 | left.trailingZeroBitCount
          left &= left &- 1
          if meetsRest(trigger, leaves) { body(trigger) }
        }
      }
    }
  }

  /// Fills `met` with the triggers whose groups with rows have a leaf in a set; returns whether there are any.
  private func meet(_ leaves: LeafBits, _ met: Row, _ offsets: ScratchArray<Int>) -> Bool {
    for rank in 0..<Self.rowGroups {
      offsets.removeAll()
      offsets.reserve(leafCount)
      forEachKey(of: rank, in: leaves) { offsets.append($0 &* width) }
      let found = rows.base + rank &* leafCount &* width
      var any = SIMD8<UInt64>()
      for vector in 0..<width {
        let free = always[rank &* width &+ vector]
        let union = SIMD8.union(of: found + vector, at: offsets.elements, with: free)
        let both = rank == 0 ? union : union & met[vector]
        met[vector] = both
        any |= both
      }
      if any == SIMD8() { return false }
    }
    return true
  }

  /// Calls `body` with the leaves of a set that are in a group of a rank.
  @inline(__always)
  private func forEachKey(of rank: Int, in leaves: LeafBits, _ body: (Int) -> Void) {
    let keyWidth = LeafBits.vectorCount(of: leafCount)
    let keys = UnsafeRawPointer(keys.base + rank &* keyWidth).assumingMemoryBound(to: UInt64.self)
    for word in 0..<leaves.wordCount {
      var left = leaves.words[word] & keys[word]
      while left != 0 {
        body(word << 6 | left.trailingZeroBitCount)
        left &= left &- 1
      }
    }
  }

  /// Whether each group of a trigger that has no row has a leaf in a set.
  @inline(__always)
  private func meetsRest(_ trigger: Int, _ leaves: LeafBits) -> Bool {
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
