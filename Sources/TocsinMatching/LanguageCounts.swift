/// Counts function words by language, eight languages at a time.
struct LanguageCounts {
  /// What was counted since it was last taken, one byte a language.
  struct Lanes {
    /// They must be taken whenever so many words more have been counted, and one.
    static let mask = 127

    fileprivate var counts: UInt64 = 0

    /// Counts a word of some languages (a bit mask).
    @inline(__always)
    mutating func add(_ languages: UInt8) {
      // Byte `k` of the product's masked bits is `1 << k` or 0; adding 0x7F carries either into the byte's top bit.
      let bits = UInt64(languages) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
      counts &+= (bits &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
    }
  }

  private var totals = SIMD8<Int32>()

  /// Function words of a language.
  subscript(language: Int) -> Int { Int(totals[language]) }

  /// Adds what was counted, and begins anew.
  mutating func take(_ lanes: inout Lanes) {
    for language in 0..<8 { totals[language] &+= Int32(lanes.counts >> UInt64(language * 8) & 0xFF) }
    lanes.counts = 0
  }

  /// The languages (a bit mask) with at least two fifths of the function words of the commonest one; all when there are
  /// none.
  var spoken: UInt8 {
    var top: Int32 = 0
    for language in 0..<8 { top = max(top, totals[language]) }
    guard top > 0 else { return .max }
    var languages: UInt8 = 0
    for language in 0..<8 where Int(totals[language]) * 5 >= Int(top) * 2 {
      languages |= 1 << UInt8(language)
    }
    return languages
  }
}
