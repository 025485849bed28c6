import TocsinText

/// The fitted pairs of terms: a flat hash table with open addressing.
///
/// Problem: every two neighbours of a text are looked up, and few of them are a pair. Idea: a slot holds both terms and the
/// pair's number in eight bytes, so that most questions end at one empty or other slot.
struct KeywordPairs: Sendable {
  private static let termBits: UInt64 = 20
  private static let numberBits: UInt64 = 24

  /// From the top: 20 bits of the first term, 20 of the second, 24 of the pair's number; 0 where nothing is. The count is a
  /// power of two, and at least half of the slots are empty.
  let slots: FixedArray<UInt64>

  /// Takes over a table.
  init(slots: FixedArray<UInt64>) { self.slots = slots }

  /// A table of pairs, each with the first term in its high half; a pair's number is its place in the list.
  init(_ pairs: [UInt64]) {
    var size = 2
    while size < 2 * pairs.count { size *= 2 }
    var slots = Array(repeating: UInt64(0), count: size)
    for (number, pair) in pairs.enumerated() {
      let key = Self.key(UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
      var place = Self.place(of: key, size)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = key | UInt64(number)
    }
    self.slots = FixedArray(slots)
  }

  /// The terms of each pair.
  var terms: some Sequence<(first: UInt32, second: UInt32)> {
    slots.elements.lazy.filter { $0 != 0 }.map { slot in
      (
        first: UInt32(truncatingIfNeeded: slot >> (Self.numberBits + Self.termBits)),
        second: UInt32(truncatingIfNeeded: slot >> Self.numberBits) & (1 << UInt32(Self.termBits) - 1)
      )
    }
  }

  /// The number of a pair, or nil. Neither term is 0.
  @inline(__always)
  func number(_ first: UInt32, _ second: UInt32) -> Int? {
    let key = Self.key(first, second)
    var place = Self.place(of: key, slots.count)
    while true {
      let slot = slots[place]
      if slot == 0 { return nil }
      if slot >> Self.numberBits == key >> Self.numberBits {
        return Int(truncatingIfNeeded: slot & (1 << Self.numberBits - 1))
      }
      place = (place &+ 1) & (slots.count &- 1)
    }
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << (numberBits + termBits) | UInt64(second) << numberBits
  }

  @inline(__always)
  private static func place(of key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: ((key >> numberBits) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size &- 1)
  }
}
