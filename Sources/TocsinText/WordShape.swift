/// What is odd about the spelling of a word, seen in one pass.
struct WordShape {
  /// Whether all code points are ASCII.
  private(set) var isASCII = true
  /// Whether an ASCII digit is among them.
  private(set) var hasDigit = false
  /// Whether a code point stands three times in a row.
  private(set) var repeats = false

  /// Whether nothing is odd: the word is what it is.
  var isPlain: Bool { isASCII && !hasDigit && !repeats }

  /// Looks at a spelling. In UTF-8 a repeated code point repeats its bytes at the distance of its length.
  init(_ word: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = 0
    var lastButOne: UInt8 = 0
    for (index, byte) in word.enumerated() {
      if byte >= 0x80 {
        isASCII = false
        if index >= 5, (1...4).contains(where: { Self.repeats(word, endingAt: index, length: $0) }) {
          repeats = true
        }
      } else {
        if byte >= 0x30, byte <= 0x39 { hasDigit = true }
        if byte == last, byte == lastButOne { repeats = true }
      }
      lastButOne = last
      last = byte
    }
  }

  private static func repeats(_ word: UnsafeBufferPointer<UInt8>, endingAt end: Int, length: Int) -> Bool {
    let start = end + 1 - length * 3
    guard start >= 0 else { return false }
    return (start..<end + 1 - length).allSatisfy { word[$0] == word[$0 + length] }
  }
}
