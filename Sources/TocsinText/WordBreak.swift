/// The Word_Break property of UAX #29, numbered as ICU numbers it.
enum WordBreak: UInt8 {
  case other = 0
  case aLetter = 1
  case format = 2
  case katakana = 3
  case midLetter = 4
  case midNum = 5
  case numeric = 6
  case extendNumLet = 7
  case cr = 8
  case extend = 9
  case lf = 10
  case midNumLet = 11
  case newline = 12
  case regionalIndicator = 13
  case hebrewLetter = 14
  case singleQuote = 15
  case doubleQuote = 16
  case zwj = 21
  case wSegSpace = 22

  var isLetter: Bool { self == .aLetter || self == .hebrewLetter }
  var isIgnored: Bool { self == .extend || self == .format || self == .zwj }
  var isLineEnd: Bool { self == .cr || self == .lf || self == .newline }
}
