/// What an ASCII byte is to the token scanner.
enum ASCIIClass: UInt8 {
  case gap
  case white
  case letter
  case digit
  case symbol
  case beyond

  /// The class of every byte; bytes of multi-byte sequences are `beyond`.
  static let table: [ASCIIClass] = (UInt8.min...UInt8.max).map { byte in
    switch Unicode.Scalar(byte) {
    case "\u{80}"...: .beyond
    case " ", "\t", "\n", "\r", "\u{0B}", "\u{0C}": .white
    case "a"..."z", "A"..."Z": .letter
    case "0"..."9": .digit
    case "$", "%", "+", "@", "#", "&": .symbol
    default: .gap
    }
  }
}
