/// The fitted collocations of a model: pairs of concepts that stand close together, with points by family.
///
/// Places of the pair: the first concept ends before the second begins, at most ``reach`` tokens lie between, and both
/// are in one sentence. Fact classes follow the concepts in numbering.
package struct CollocationTable: Sendable {
  /// The most tokens between the two.
  package static let reach = 7
  /// A family's collocations count only when they add up to this much (thousandths of a point).
  package static let floor = 1_000
  /// Only the collocations of the best stretch of so many tokens count, so that length alone proves nothing.
  package static let window = 120

  /// First concept in the high half, second in the low half; ascending.
  package var keys: [UInt32]
  /// Thousandths of a point, four families a key.
  package var points: [Int]
  /// Whether a concept is the first, the second (or both) of any collocation: bits 0 and 1.
  package var sides: [UInt8]
  /// Open addressing: index + 1 by hash of the key; 0: empty.
  package var slots: [UInt32]

  /// Lays out `entries`, whose concepts are smaller than `conceptCount`.
  package init(_ entries: [(first: Int, second: Int, points: [Int])], conceptCount: Int) {
    let sorted = entries.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    keys = sorted.map { Self.key($0.first, $0.second) }
    points = sorted.flatMap(\.points)
    sides = Array(repeating: 0, count: conceptCount)
    for entry in sorted {
      sides[entry.first] |= 1
      sides[entry.second] |= 2
    }
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for (index, key) in keys.enumerated() {
      var slot = Self.slot(key) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// The collocation of two concepts, or nil.
  @inline(__always)
  func find(_ first: Int, _ second: Int) -> Int? {
    let key = Self.key(first, second)
    let mask = slots.count - 1
    var slot = Self.slot(key) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index] == key { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The concepts of a collocation.
  package func concepts(of index: Int) -> (first: Int, second: Int) {
    (Int(keys[index] >> 16), Int(keys[index] & 0xFFFF))
  }

  @inline(__always)
  private static func key(_ first: Int, _ second: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: first) << 16 | UInt32(truncatingIfNeeded: second)
  }

  @inline(__always)
  private static func slot(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }
}
