/// What is odd about the spelling of a word.
struct WordShape {
  /// Whether all code points are ASCII.
  let isASCII: Bool
  /// Whether an ASCII digit is among them.
  let hasDigit: Bool
  private let word: UnsafeBufferPointer<UInt8>

  /// Whether nothing is odd: the word is what it is.
  var isPlain: Bool { isASCII && !hasDigit && !repeats }

  /// Looks at a spelling, which must stay in place.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var seen: UInt8 = 0
    var hasDigit = false
    for byte in word {
      seen |= byte
      hasDigit = hasDigit || byte &- 0x30 < 10
    }
    self.word = word
    self.hasDigit = hasDigit
    isASCII = seen < 0x80
  }

  /// Whether a code point stands three times in a row. In UTF-8 a repeated code point repeats its bytes at the distance of
  /// its length.
  var repeats: Bool {
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for (index, byte) in word.enumerated() {
      if byte >= 0x80 {
        if index >= 5, Self.repeats(word, endingAt: index) { return true }
      } else if byte == last, byte == lastButOne {
        return true
      }
      lastButOne = last
      last = byte
    }
    return false
  }

  /// Whether a spelling is plain for certain: small ASCII letters, none of which stands three times. The rest is left to
  /// ``init(_:)``.
  ///
  /// Bounds: eight bytes may be read from each of `count` places on; texts are padded for it.
  static func isSurelyPlain(_ word: UnsafePointer<UInt8>, count: Int) -> Bool {
    SmallWord.end(of: word, from: 0) >= count && !hasTriple(word, count: count)
  }

  /// Whether a byte stands three times in a row, six places at a time.
  ///
  /// Bounds: eight bytes may be read from each of `count` places on; texts are padded for it.
  @inline(__always)
  static func hasTriple(_ word: UnsafePointer<UInt8>, count: Int) -> Bool {
    let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var left = count &- 2
    var place = word
    while left > 0 {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
      let differs = bytes ^ bytes &>> 8
      let triples = differs | differs &>> 8  // zero where three bytes are equal
      let unused = UInt64.max &<< UInt64(truncatingIfNeeded: min(left, 6) &* 8)
      if ((triples | unused) &- ones) & ~(triples | unused) & tops != 0 { return true }
      left &-= 6
      place += 6
    }
    return false
  }

  /// Whether a code point of one to four bytes stands three times up to a place, which is five or more.
  @inline(__always)
  private static func repeats(_ word: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    let byte = word[end]
    if word[end &- 1] == byte, repeats(word, endingAt: end, length: 1) { return true }
    if word[end &- 2] == byte, repeats(word, endingAt: end, length: 2) { return true }
    if word[end &- 3] == byte, repeats(word, endingAt: end, length: 3) { return true }
    return word[end &- 4] == byte && repeats(word, endingAt: end, length: 4)
  }

  private static func repeats(_ word: UnsafeBufferPointer<UInt8>, endingAt end: Int, length: Int) -> Bool {
    let start = end + 1 - length * 3
    guard start >= 0 else { return false }
    return (start..<end + 1 - length).allSatisfy { word[$0] == word[$0 + length] }
  }
}
