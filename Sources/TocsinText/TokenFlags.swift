/// What stood before a token, and how the token itself was read.
package struct TokenFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt32

  @inlinable
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether all of some flags are set; inlined into other modules, where the set algebra's own is not.
  @inlinable @inline(__always)
  package func contains(_ flags: TokenFlags) -> Bool { rawValue & flags.rawValue == flags.rawValue }

  // MARK: Between the previous token and this one

  /// A sentence ended: `.`, `!`, `?`, `…` or `。` before a space, a blank line, or a full stop run into a capital
  /// letter as in "passport.He". The first token and the sentinel carry it too.
  @inlinable package static var sentenceBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 0) }
  /// A comma, semicolon, colon, line end, dash, bracket or bullet.
  @inlinable package static var clauseBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 1) }
  /// A question mark, alone or among other marks.
  @inlinable package static var questionBefore: TokenFlags { TokenFlags(rawValue: 1 << 2) }
  /// A quotation mark.
  @inlinable package static var quoteBefore: TokenFlags { TokenFlags(rawValue: 1 << 3) }
  /// Any white space, line ends included.
  @inlinable package static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1 << 4) }
  /// A hyphen or a short dash.
  @inlinable package static var hyphenBefore: TokenFlags { TokenFlags(rawValue: 1 << 5) }
  /// An apostrophe inside a word: "don't" is "don", then "t" with this flag.
  @inlinable package static var apostropheBefore: TokenFlags { TokenFlags(rawValue: 1 << 6) }
  /// A plus sign: set on the token `+` itself and on the one after it.
  @inlinable package static var plusBefore: TokenFlags { TokenFlags(rawValue: 1 << 7) }
  /// A slash.
  @inlinable package static var slashBefore: TokenFlags { TokenFlags(rawValue: 1 << 8) }
  /// A line end; `clauseBreakBefore` is set as well.
  @inlinable package static var lineBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 9) }
  /// A full stop right before the token, with nothing between: "06.12.34", "example.com".
  @inlinable package static var dotBefore: TokenFlags { TokenFlags(rawValue: 1 << 10) }

  // MARK: The token itself

  /// Digits; `Token.value` is their value.
  @inlinable package static var numeric: TokenFlags { TokenFlags(rawValue: 1 << 16) }
  /// A numeric token with decimals, which `Token.value` leaves out.
  @inlinable package static var fraction: TokenFlags { TokenFlags(rawValue: 1 << 17) }
  /// A sign that is a token of its own: a currency sign or one of `% + @ # &`.
  @inlinable package static var symbol: TokenFlags { TokenFlags(rawValue: 1 << 18) }
  /// A pictograph or a flag.
  @inlinable package static var emoji: TokenFlags { TokenFlags(rawValue: 1 << 19) }
  /// The spelling was disguised, and the disguise was undone.
  @inlinable package static var obfuscated: TokenFlags { TokenFlags(rawValue: 1 << 20) }
  /// The term was found by a spelling without accents: the text's, or the vocabulary's alias.
  @inlinable package static var folded: TokenFlags { TokenFlags(rawValue: 1 << 21) }
  /// Letters were repeated ("pleeease"); `obfuscated` is set as well.
  @inlinable package static var stretched: TokenFlags { TokenFlags(rawValue: 1 << 22) }
}
