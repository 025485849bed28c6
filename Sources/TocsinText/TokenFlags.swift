/// What stood before a token, and how the token itself was read.
package struct TokenFlags: OptionSet, Sendable, Hashable, BitwiseCopyable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // MARK: Between the previous token and this one

  /// A sentence ended: `.`, `!`, `?`, `…` or `。` before a space, a blank line, or a full stop run into a capital
  /// letter as in "passport.He". The first token and the sentinel carry it too.
  package static let sentenceBreakBefore = TokenFlags(rawValue: 1 << 0)
  /// A comma, semicolon, colon, line end, dash, bracket or bullet.
  package static let clauseBreakBefore = TokenFlags(rawValue: 1 << 1)
  /// A question mark, alone or among other marks.
  package static let questionBefore = TokenFlags(rawValue: 1 << 2)
  /// A quotation mark.
  package static let quoteBefore = TokenFlags(rawValue: 1 << 3)
  /// Any white space, line ends included.
  package static let spaceBefore = TokenFlags(rawValue: 1 << 4)
  /// A hyphen or a short dash.
  package static let hyphenBefore = TokenFlags(rawValue: 1 << 5)
  /// An apostrophe inside a word: "don't" is "don", then "t" with this flag.
  package static let apostropheBefore = TokenFlags(rawValue: 1 << 6)
  /// A plus sign: set on the token `+` itself and on the one after it.
  package static let plusBefore = TokenFlags(rawValue: 1 << 7)
  /// A slash.
  package static let slashBefore = TokenFlags(rawValue: 1 << 8)
  /// A line end; `clauseBreakBefore` is set as well.
  package static let lineBreakBefore = TokenFlags(rawValue: 1 << 9)
  /// A full stop right before the token, with nothing between: "06.12.34", "example.com".
  package static let dotBefore = TokenFlags(rawValue: 1 << 10)

  // MARK: The token itself

  /// Digits; `Token.value` is their value.
  package static let numeric = TokenFlags(rawValue: 1 << 16)
  /// A numeric token with decimals, which `Token.value` leaves out.
  package static let fraction = TokenFlags(rawValue: 1 << 17)
  /// A sign that is a token of its own: a currency sign or one of `% + @ # &`.
  package static let symbol = TokenFlags(rawValue: 1 << 18)
  /// A pictograph or a flag.
  package static let emoji = TokenFlags(rawValue: 1 << 19)
  /// The spelling was disguised, and the disguise was undone.
  package static let obfuscated = TokenFlags(rawValue: 1 << 20)
  /// The term was found by a spelling without accents: the text's, or the vocabulary's alias.
  package static let folded = TokenFlags(rawValue: 1 << 21)
  /// Letters were repeated ("pleeease"); `obfuscated` is set as well.
  package static let stretched = TokenFlags(rawValue: 1 << 22)
}
