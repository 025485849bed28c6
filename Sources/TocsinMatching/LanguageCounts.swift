/// Counts function words by language, eight languages at a time.
struct LanguageCounts {
  /// One byte a language: what was counted since the last flush.
  private var lanes: UInt64 = 0
  private var pending = 0
  private var totals = SIMD8<Int32>()

  /// Function words of a language.
  subscript(language: Int) -> Int { Int(totals[language]) }

  /// Counts a word of some languages (a bit mask).
  @inline(__always)
  mutating func add(_ languages: UInt8) {
    // Byte `k` of the product's masked bits is `1 << k` or 0; adding 0x7F carries either into the byte's top bit.
    let bits = UInt64(languages) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
    lanes &+= (bits &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
    pending &+= 1
    if pending == 255 { flush() }
  }

  /// Moves what is pending into the totals; to be called before they are read.
  mutating func flush() {
    for language in 0..<8 { totals[language] &+= Int32(lanes >> UInt64(language * 8) & 0xFF) }
    lanes = 0
    pending = 0
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
