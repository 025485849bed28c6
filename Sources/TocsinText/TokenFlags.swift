/// What stood before a token, and how the token itself was read. Public only so that other modules inline it.
public struct TokenFlags: OptionSet, Sendable, Hashable, BitwiseCopyable {
  public let rawValue: UInt32

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether one of some flags is set: inlined in other modules, which ``contains(_:)`` of every option set is not.
  @inlinable public func has(_ flags: TokenFlags) -> Bool { rawValue & flags.rawValue != 0 }

  // MARK: Between the previous token and this one

  /// A sentence ended: `.`, `!`, `?`, `…` or `。` before a space, a blank line, or a full stop run into a capital
  /// letter as in "passport.He". The first token and the sentinel carry it too.
  @inlinable public static var sentenceBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 0) }
  /// A comma, semicolon, colon, line end, dash, bracket or bullet.
  @inlinable public static var clauseBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 1) }
  /// A question mark, alone or among other marks.
  @inlinable public static var questionBefore: TokenFlags { TokenFlags(rawValue: 1 << 2) }
  /// A quotation mark.
  @inlinable public static var quoteBefore: TokenFlags { TokenFlags(rawValue: 1 << 3) }
  /// Any white space, line ends included.
  @inlinable public static var spaceBefore: TokenFlags { TokenFlags(rawValue: 1 << 4) }
  /// A hyphen or a short dash.
  @inlinable public static var hyphenBefore: TokenFlags { TokenFlags(rawValue: 1 << 5) }
  /// An apostrophe inside a word: "don't" is "don", then "t" with this flag.
  @inlinable public static var apostropheBefore: TokenFlags { TokenFlags(rawValue: 1 << 6) }
  /// A plus sign: set on the token `+` itself and on the one after it.
  @inlinable public static var plusBefore: TokenFlags { TokenFlags(rawValue: 1 << 7) }
  /// A slash.
  @inlinable public static var slashBefore: TokenFlags { TokenFlags(rawValue: 1 << 8) }
  /// A line end; `clauseBreakBefore` is set as well.
  @inlinable public static var lineBreakBefore: TokenFlags { TokenFlags(rawValue: 1 << 9) }
  /// A full stop right before the token, with nothing between: "06.12.34", "example.com".
  @inlinable public static var dotBefore: TokenFlags { TokenFlags(rawValue: 1 << 10) }

  // MARK: The token itself

  /// A number, a sign or a pictograph.
  @inlinable public static var noWord: TokenFlags { TokenFlags(rawValue: 1 << 16 | 1 << 18 | 1 << 19) }

  /// Digits; `Token.value` is their value.
  @inlinable public static var numeric: TokenFlags { TokenFlags(rawValue: 1 << 16) }
  /// A numeric token with decimals, which `Token.value` leaves out.
  @inlinable public static var fraction: TokenFlags { TokenFlags(rawValue: 1 << 17) }
  /// A sign that is a token of its own: a currency sign or one of `% + @ # &`.
  @inlinable public static var symbol: TokenFlags { TokenFlags(rawValue: 1 << 18) }
  /// A pictograph or a flag.
  @inlinable public static var emoji: TokenFlags { TokenFlags(rawValue: 1 << 19) }
  /// The spelling was disguised, and the disguise was undone.
  @inlinable public static var obfuscated: TokenFlags { TokenFlags(rawValue: 1 << 20) }
  /// The term was found by a spelling without accents: the text's, or the vocabulary's alias.
  @inlinable public static var folded: TokenFlags { TokenFlags(rawValue: 1 << 21) }
  /// Letters were repeated ("pleeease"); `obfuscated` is set as well.
  @inlinable public static var stretched: TokenFlags { TokenFlags(rawValue: 1 << 22) }
}
