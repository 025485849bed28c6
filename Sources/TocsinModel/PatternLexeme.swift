/// One symbol of a pattern's text, with its place.
struct PatternLexeme {
  enum Kind: Equatable {
    /// A concept id, or a typed number with its condition.
    case name(String)
    case gap(Int)
    /// `&N`
    case together(Int)
    /// `&&`
    case anywhere
    case open, close, bar, optional

    /// The symbol as a model author would write it.
    var spelling: String {
      switch self {
      case .name(let name): name
      case .gap(let width): width == 0 ? "+" : "..\(width)"
      case .together(let distance): "&\(distance)"
      case .anywhere: "&&"
      case .open: "("
      case .close: ")"
      case .bar: "|"
      case .optional: "?"
      }
    }
  }

  var kind: Kind
  var place: SourcePlace

  /// Cuts a pattern into its symbols.
  static func split(_ source: PlacedText) throws(PatternParser.Failure) -> [PatternLexeme] {
    let bytes = Array(source.text.utf8)
    var lexemes: [PatternLexeme] = []
    var index = 0
    while index < bytes.count {
      let start = index
      let place = source.place.advanced(by: start)
      guard let kind = try next(bytes, &index, place) else { continue }
      lexemes.append(PatternLexeme(kind: kind, place: place))
    }
    return lexemes
  }

  private static func next(
    _ bytes: [UInt8], _ index: inout Int, _ place: SourcePlace
  ) throws(PatternParser.Failure) -> Kind? {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): return nil
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "|"): return .bar
    case UInt8(ascii: "?"): return .optional
    case UInt8(ascii: "+"): return .gap(0)
    case UInt8(ascii: "&"):
      if index < bytes.count, bytes[index] == byte {
        index += 1
        return .anywhere
      }
      return .together(digits(bytes, &index) ?? PatternParser.wideGap)
    case UInt8(ascii: "."): return .gap(try gap(bytes, &index, place))
    default:
      guard isNameByte(byte) else {
        let symbol = String(decoding: bytes[(index - 1)...].prefix(4), as: UTF8.self).prefix(1)
        throw PatternParser.Failure(place: place, message: "`\(symbol)` has no meaning in a pattern")
      }
      return .name(name(bytes, &index))
    }
  }

  private static func gap(
    _ bytes: [UInt8], _ index: inout Int, _ place: SourcePlace
  ) throws(PatternParser.Failure) -> Int {
    var dots = 1
    while index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      dots += 1
      index += 1
    }
    let width = digits(bytes, &index)
    switch (dots, width) {
    case (2, let width?) where width <= PatternParser.unboundedGap: return width
    case (2, nil): return PatternParser.wideGap
    case (3, nil): return PatternParser.unboundedGap
    default:
      throw PatternParser.Failure(
        place: place, message: "not a gap",
        help: "write `..` (up to \(PatternParser.wideGap)), `..N` or `...` (anywhere later)")
    }
  }

  private static func digits(_ bytes: [UInt8], _ index: inout Int) -> Int? {
    var value: Int?
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      value = min((value ?? 0) * 10 + Int(bytes[index] - UInt8(ascii: "0")), 1 << 20)
      index += 1
    }
    return value
  }

  /// Reads the rest of a name; a `(` directly after a letter opens the condition of a typed number.
  private static func name(_ bytes: [UInt8], _ index: inout Int) -> String {
    let start = index - 1
    while index < bytes.count, isNameByte(bytes[index]) || isInnerDot(bytes, index) { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "("),
      let close = bytes[index...].firstIndex(of: UInt8(ascii: ")"))
    {
      index = close + 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// A single dot inside an id, as in `sector.restaurants`.
  private static func isInnerDot(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count && isNameByte(bytes[index + 1])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
