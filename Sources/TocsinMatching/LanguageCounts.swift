/// Counts function words by language, eight languages at a time.
struct LanguageCounts {
  /// One byte a language: what was counted since the last flush.
  private var lanes: UInt64 = 0
  private var pending = 0
  /// Function words by language.
  private(set) var totals: [Int] = Array(repeating: 0, count: 8)

  mutating func reset() {
    for language in totals.indices { totals[language] = 0 }
    lanes = 0
    pending = 0
  }

  /// Counts a word of some languages (a bit mask).
  @inline(__always)
  mutating func add(_ languages: UInt8) {
    // Byte `k` of the product's masked bits is `1 << k` or 0; adding 0x7F carries either into the byte's top bit.
    let bits = UInt64(languages) &* 0x0101_0101_0101_0101 & 0x8040_2010_0804_0201
    lanes &+= (bits &+ 0x7F7F_7F7F_7F7F_7F7F) >> 7 & 0x0101_0101_0101_0101
    pending &+= 1
    if pending == 255 { flush() }
  }

  /// Moves what is pending into ``totals``.
  mutating func flush() {
    for language in totals.indices { totals[language] += Int(lanes >> UInt64(language * 8) & 0xFF) }
    lanes = 0
    pending = 0
  }
}
