/// The general categories that token reading tells apart, numbered as ICU numbers them.
enum GeneralCategory: UInt8 {
  case other = 0
  case uppercaseLetter = 1
  case lowercaseLetter = 2
  case titlecaseLetter = 3
  case modifierLetter = 4
  case otherLetter = 5
  case nonspacingMark = 6
  case enclosingMark = 7
  case spacingMark = 8
  case decimalNumber = 9
  case letterNumber = 10
  case otherNumber = 11
  case spaceSeparator = 12
  case lineSeparator = 13
  case paragraphSeparator = 14
  case dashPunctuation = 19
  case openPunctuation = 20
  case closePunctuation = 21
  case connectorPunctuation = 22
  case otherPunctuation = 23
  case mathSymbol = 24
  case currencySymbol = 25
  case modifierSymbol = 26
  case otherSymbol = 27
  case initialPunctuation = 28
  case finalPunctuation = 29

  var isLetter: Bool { (1...5).contains(rawValue) || self == .letterNumber }
  var isMark: Bool { (6...8).contains(rawValue) }
}
