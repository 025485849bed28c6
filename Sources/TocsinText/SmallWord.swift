/// A run of small ASCII letters and its hash, both from the same sixteen bytes for most words.
struct SmallWord {
  /// How many letters there are; perhaps none.
  let count: Int
  /// The hash of the letters, if there are any.
  let hash: UInt64

  /// Reads the run that starts at a pointer.
  ///
  /// Bounds: the run ends before sixteen readable bytes that are no letters; texts are padded for it.
  @inline(__always)
  init(_ text: UnsafePointer<UInt8>) {
    let (first, firstEnd) = Self.letters(text)
    if firstEnd != 0 {
      count = firstEnd.trailingZeroBitCount &>> 3
      hash = VocabularyHash.of(first & Self.mask(before: firstEnd), 0, count: count)
      return
    }
    let (second, secondEnd) = Self.letters(text + 8)
    if secondEnd != 0 {
      count = 8 &+ secondEnd.trailingZeroBitCount &>> 3
      hash = VocabularyHash.of(first, second & Self.mask(before: secondEnd), count: count)
    } else {
      count = Self.end(of: text, from: 16)
      hash = VocabularyHash.of(text, count: count)
    }
  }

  /// How far small letters go on from a place on, eight at a time.
  static func end(of text: UnsafePointer<UInt8>, from place: Int) -> Int {
    var index = place
    while true {
      let (_, end) = letters(text + index)
      if end != 0 { return index &+ end.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
  }

  /// Eight bytes, and the high bit of each that is no small letter.
  @inline(__always)
  static func letters(_ text: UnsafePointer<UInt8>) -> (word: UInt64, others: UInt64) {
    let word = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F  // high bit set from 0x61 on
    let overZ = low &+ 0x0505_0505_0505_0505  // high bit set from 0x7B on
    return (word, ~(fromA & ~overZ & ~word) & 0x8080_8080_8080_8080)
  }

  /// The bytes before the lowest marked one.
  @inline(__always)
  private static func mask(before marks: UInt64) -> UInt64 { (marks ^ (marks &- 1)) &>> 8 }
}
