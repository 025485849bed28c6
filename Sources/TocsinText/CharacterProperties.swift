import CICU

/// The properties of a code point that segmentation and token reading look at, packed by the ICU shim.
struct CharacterProperties {
  let rawValue: UInt32

  private static let simpleLetter: UInt32 = 1 << 30

  /// Asks ICU.
  init(of scalar: UInt32) {
    let asked = CharacterProperties(rawValue: cicu_properties(scalar))
    let isSimple = asked.wordBreak == .aLetter && asked.category.isLetter
    rawValue = asked.rawValue | (isSimple ? Self.simpleLetter : 0)
  }

  /// Takes over a packed value.
  @inline(__always)
  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The Word_Break class.
  var wordBreak: WordBreak { WordBreak(rawValue: UInt8(rawValue & UInt32(CICU_WORD_BREAK_MASK))) ?? .other }
  /// Whether it is a pictograph in the sense of UAX #29.
  var isPictographic: Bool { rawValue & UInt32(CICU_PICTOGRAPHIC) != 0 }
  /// Whether words of its script are found by dictionary: Thai, Lao, Khmer, Myanmar.
  var isComplex: Bool { rawValue & UInt32(CICU_COMPLEX) != 0 }
  /// Whether it is Han, Hiragana or Katakana.
  var isKanaKanji: Bool { rawValue & UInt32(CICU_KANA_KANJI) != 0 }
  /// The value of a decimal digit of any script, or nil.
  var digit: UInt8? {
    let field = rawValue >> UInt32(CICU_DIGIT_SHIFT) & 0xF
    return field == 0 ? nil : UInt8(field - 1)
  }
  /// The general category.
  var category: GeneralCategory {
    GeneralCategory(rawValue: UInt8(rawValue >> UInt32(CICU_CATEGORY_SHIFT) & 0x1F)) ?? .other
  }
  /// Whether it is a letter to every rule, with or without neighbours.
  var isSimpleLetter: Bool { rawValue & Self.simpleLetter != 0 }
  /// Whether its script is neither Latin nor shared by all.
  var isOtherScript: Bool { rawValue >> UInt32(CICU_SCRIPT_SHIFT) & 3 == UInt32(CICU_SCRIPT_OTHER) }
  /// Whether its script is Latin.
  var isLatin: Bool { rawValue >> UInt32(CICU_SCRIPT_SHIFT) & 3 == UInt32(CICU_SCRIPT_LATIN) }
}
