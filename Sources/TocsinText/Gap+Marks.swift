extension Gap.Marks {
  /// The marks of the ASCII characters that are not part of a token.
  static let ofASCII: [Gap.Marks] = (UInt8(0)..<128).map(ofASCII(_:))

  private static func ofASCII(_ byte: UInt8) -> Gap.Marks {
    switch Unicode.Scalar(byte) {
    case " ", "\t": .space
    case "\n", "\u{0B}", "\u{0C}", "\r": .lineEnd
    case ".": .dot
    case "!": .terminator
    case "?": .question
    case ",", ";", ":", "(", ")", "[", "]", "{", "}", "|": .clause
    case "-": .hyphen
    case "\"": .quote
    case "'", "`": .apostrophe
    case "/", "\\": .slash
    case "+": .plus
    default: .other
    }
  }

  /// The mark of a code point outside ASCII that is not part of a token.
  static func of(_ scalar: UInt32, _ properties: CharacterProperties) -> Gap.Marks {
    switch scalar {
    case 0x85: return .lineEnd
    case 0x2018, 0x2019, 0x201B, 0x02BC, 0x02B9, 0x0301, 0x2032: return .apostrophe
    case 0x3002, 0x0964, 0x0965, 0x06D4, 0x1362, 0x104A, 0x104B: return .terminator
    case 0x061F, 0x1367, 0x037E: return .question
    case 0x060C, 0x061B, 0x3001, 0x0387: return .clause
    case 0x00B7, 0x2022, 0x2023, 0x25CF, 0x25AA, 0x25E6, 0x2043, 0x27A4: return .clause
    case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0x00AD: return .hyphen
    case 0x2044, 0x2215: return .slash
    default: return of(properties.category)
    }
  }

  private static func of(_ category: GeneralCategory) -> Gap.Marks {
    switch category {
    case .spaceSeparator: .space
    case .lineSeparator, .paragraphSeparator: .lineEnd
    case .dashPunctuation, .openPunctuation, .closePunctuation: .clause
    case .initialPunctuation, .finalPunctuation: .quote
    default: .other
    }
  }
}
