/// Digits and signs that stand for letters.
enum LeetAlphabet {
  /// The letter that a code point stands for, and a second one where two are usual; nil for other code points.
  static func letters(for scalar: UInt32) -> (first: UInt8, second: UInt8)? {
    guard let sign = Unicode.Scalar(scalar) else { return nil }
    switch sign {
    case "0": return ascii("o")
    case "1", "!", "|": return (UInt8(ascii: "i"), UInt8(ascii: "l"))
    case "3", "€": return ascii("e")
    case "4", "@": return ascii("a")
    case "5", "$": return ascii("s")
    case "7", "+": return ascii("t")
    case "8": return ascii("b")
    case "9": return ascii("g")
    case "£": return ascii("l")
    case "¥": return ascii("y")
    case "¢": return ascii("c")
    default: return nil
    }
  }

  /// Whether a byte between two tokens may stand for a letter.
  static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "!") || byte == UInt8(ascii: "|") }

  private static func ascii(_ letter: Unicode.Scalar) -> (first: UInt8, second: UInt8) {
    (UInt8(letter.value), UInt8(letter.value))
  }
}
