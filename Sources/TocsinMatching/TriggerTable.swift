import CVectors
import TocsinText

/// The triggers of a model as rows of bits.
///
/// Problem: a text shows dozens of leaves, and each is in the groups of many triggers. Idea: each leaf has a row with a bit
/// for each trigger whose rarest group it is in, and behind these a bit for each whose next rarest it is in, and so on; the
/// rows of a text's leaves united, and the parts of this union intersected, leave the few triggers that have a leaf in
/// each of these groups. Each phrase has a row for all its leaves (``PhraseRows``).
/// Cost: a row for each phrase of the text; a row is as long as there are triggers, times ``rowGroups``. Of a leaf only the
/// bits that are set are kept, since few are.
package final class TriggerTable: Sendable {
  /// So many groups of a trigger have rows: few triggers that pass these fail at another one.
  private static let rowGroups = 3

  /// A part of a group of leaves.
  struct Need: Sendable, BitwiseCopyable {
    var mask: LeafMask
    /// 1 where the next part belongs to another group, else 0. A whole word, so that no byte of a table is left unset.
    var last = 0
  }

  /// The rule and the pattern of each trigger.
  let rules: FixedArray<Int32>
  let patterns: FixedArray<Int32>
  let leafCount: Int
  /// How many vectors a bit for each trigger takes.
  let width: Int
  /// How many vectors a row has.
  var rowWidth: Int { Self.rowGroups &* width }
  /// By leaf: the bits of its row that are set, ascending.
  let bits: GroupedList
  /// By rank: the triggers that have no such group.
  let always: FixedArray<SIMD8<UInt64>>
  /// Where the other needs of a trigger start, by trigger; one more at the end.
  let starts: FixedArray<Int32>
  let needs: FixedArray<Need>

  /// Reads back what `BinaryWriter` wrote.
  init(_ reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    leafCount = try reader.int()
    width = try reader.int()
    rules = try reader.table(of: Int32.self)
    patterns = try reader.table(of: Int32.self)
    bits = GroupedList(starts: try reader.table(of: Int32.self), values: try reader.table(of: Int32.self))
    always = try reader.table(of: SIMD8<UInt64>.self)
    starts = try reader.table(of: Int32.self)
    needs = try reader.table(of: Need.self)
  }

  init(_ triggers: [Trigger], leafCount: Int) {
    let width = (triggers.count + 511) / 512
    self.width = width
    self.leafCount = leafCount
    rules = FixedArray(triggers.map { Int32($0.rule) })
    patterns = FixedArray(triggers.map { Int32($0.pattern) })
    var bits = Array(repeating: [Int](), count: leafCount)
    var always = Array(repeating: SIMD8<UInt64>(), count: Self.rowGroups * width)
    for (index, trigger) in triggers.enumerated() {
      let (vector, lane, bit) = (index >> 9, index >> 6 & 7, UInt64(1) << UInt64(index & 63))
      for rank in 0..<Self.rowGroups {
        guard rank < trigger.needs.count else {
          always[rank * width + vector][lane] |= bit
          continue
        }
        for leaf in trigger.needs[rank] { bits[leaf].append(rank * width << 9 + index) }
      }
    }
    self.bits = GroupedList(bits.map { Set($0).sorted() })
    self.always = FixedArray(always)
    var starts: [Int32] = [0]
    var needs: [Need] = []
    for trigger in triggers {
      for group in trigger.needs.dropFirst(Self.rowGroups) {
        needs += LeafMask.masks(of: group).map { Need(mask: $0) }
        if !group.isEmpty { needs[needs.count - 1].last = 1 }
      }
      starts.append(Int32(needs.count))
    }
    self.starts = FixedArray(starts)
    self.needs = FixedArray(needs)
  }

  /// The bits of the row of a leaf that are set, ascending.
  func bits(of leaf: Int) -> some Sequence<Int> {
    bits.range(of: leaf).lazy.map { Int(self.bits.values[$0]) }
  }

  /// Begins a union of rows: the groups that a trigger does not have count as met.
  func copyAlways(to row: UnsafeMutablePointer<SIMD8<UInt64>>) {
    row.update(from: always.base, count: rowWidth)
  }

  /// Calls `body` with each trigger, ascending, whose groups all have a leaf in a set.
  ///
  /// - Parameters:
  ///   - groups: the rows of these leaves, united; they are used up.
  ///   - room: scratch.
  @inline(__always)
  func forEachTrigger(
    of leaves: LeafBits, groups: UnsafeMutablePointer<SIMD8<UInt64>>, in room: ScratchArray<Int32>,
    _ body: (Int) -> Void
  ) {
    for rank in 1..<Self.rowGroups {
      for vector in 0..<width { groups[vector] &= groups[rank &* width &+ vector] }
    }
    let words = UnsafeMutableRawPointer(groups).assumingMemoryBound(to: UInt64.self)
    room.removeAll()
    // Room for what is written over.
    room.reserve((width << 9) + 8)
    room.advance(by: cvec_list_shared(words, words, width << 3, room.base))
    for trigger in room.elements where meetsRest(Int(trigger), leaves) { body(Int(trigger)) }
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
      guard need.last != 0 else { continue }
      if found == 0 { return false }
      found = 0
    }
    return true
  }
}
