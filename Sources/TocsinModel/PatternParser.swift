/// Reads the pattern language: one pass, recursive descent, one token of lookahead.
///
///     pattern  = sequence { ("&" [N] | "&&") sequence }
///     sequence = element { gap element }
///     gap      = nothing (≤ 2 tokens) | "+" (0) | ".." (≤ 8) | "..N" | "..." (anywhere later)
///     element  = ( concept | fact | "(" pattern { "|" pattern } ")" ) [ "?" ]
struct PatternParser {
  /// The tokens allowed between neighbours when nothing is written.
  static let defaultGap = 2
  /// The tokens allowed by a bare `..` or `&`.
  static let wideGap = 8
  /// Stands for "anywhere later in the scope".
  static let unboundedGap = 256

  private let lexemes: [PatternLexeme]
  private var index = 0

  /// A mistake in a pattern, with the column offset at which it stands.
  struct Failure: Error {
    var place: SourcePlace
    var message: String
    var help: String?
  }

  /// Parses one pattern of a model file.
  static func parse(_ source: PlacedText) throws(Failure) -> Pattern {
    var parser = PatternParser(lexemes: try PatternLexeme.split(source))
    let pattern = try parser.pattern(end: source.place)
    if let rest = parser.peek {
      throw Failure(place: rest.place, message: "unexpected `\(rest.kind.spelling)`")
    }
    return pattern
  }

  private init(lexemes: [PatternLexeme]) { self.lexemes = lexemes }

  private var peek: PatternLexeme? { index < lexemes.count ? lexemes[index] : nil }

  private mutating func take(_ kind: PatternLexeme.Kind) -> Bool {
    guard peek?.kind == kind else { return false }
    index += 1
    return true
  }

  private mutating func pattern(end: SourcePlace) throws(Failure) -> Pattern {
    var result = try sequence(end: end)
    while let next = peek {
      switch next.kind {
      case .together(let distance):
        index += 1
        result = .together(result, try sequence(end: next.place), distance: distance)
      case .anywhere:
        index += 1
        result = .together(result, try sequence(end: next.place), distance: nil)
      default: return result
      }
    }
    return result
  }

  private mutating func sequence(end: SourcePlace) throws(Failure) -> Pattern {
    var elements: [Pattern.Element] = []
    var gap = Self.defaultGap
    var gapPlace: SourcePlace?
    loop: while let next = peek {
      switch next.kind {
      case .gap(let width):
        if gapPlace != nil || elements.isEmpty {
          throw Failure(place: next.place, message: "a gap must stand between two elements")
        }
        index += 1
        gap = width
        gapPlace = next.place
      case .name, .open:
        let element = try self.element()
        elements.append(.init(gap: gap, pattern: element, isOptional: take(.optional)))
        gap = Self.defaultGap
        gapPlace = nil
      default: break loop
      }
    }
    if let gapPlace { throw Failure(place: gapPlace, message: "nothing follows this gap") }
    guard let first = elements.first else {
      throw Failure(place: peek?.place ?? end, message: "expected a concept, a typed number or `(`")
    }
    if elements.allSatisfy(\.isOptional) {
      throw Failure(place: end, message: "at least one element must not be optional")
    }
    return elements.count == 1 ? first.pattern : .sequence(elements)
  }

  private mutating func element() throws(Failure) -> Pattern {
    guard let next = peek else { preconditionFailure("element() is called at a name or `(`") }
    index += 1
    if case .name(let name) = next.kind { return try named(name, at: next.place) }
    var alternatives = [try pattern(end: next.place)]
    while take(.bar) { alternatives.append(try pattern(end: next.place)) }
    guard take(.close) else {
      throw Failure(place: next.place, message: "this `(` is never closed")
    }
    return alternatives.count == 1 ? alternatives[0] : .any(alternatives)
  }

  private func named(_ name: String, at place: SourcePlace) throws(Failure) -> Pattern {
    guard let open = name.firstIndex(of: "(") else {
      if let kind = FactTest.Kind(rawValue: name) { return .fact(FactTest(kind: kind), place) }
      return .concept(name, place)
    }
    let kindName = String(name[..<open])
    guard let kind = FactTest.Kind(rawValue: kindName) else {
      throw Failure(
        place: place, message: "`\(kindName)` is not a typed number",
        help: Suggestion.help(for: kindName, among: FactTest.Kind.allCases.map(\.rawValue)))
    }
    let condition = name[name.index(after: open)...].dropLast()
    guard let values = Self.range(String(condition)) else {
      throw Failure(
        place: place, message: "`\(condition)` is not a range", help: "write `<18`, `>=12`, `13..17` or `18`")
    }
    return .fact(FactTest(kind: kind, values: values), place)
  }

  /// Reads `<18`, `<=17`, `>17`, `>=18`, `13..17` or `18`; an `h d w m y` after the number scales it to hours.
  static func range(_ text: String) -> ClosedRange<Int>? {
    let low = Int(Int32.min)
    let high = Int(Int32.max)
    for (sign, make) in [
      (">=", { $0...high } as (Int) -> ClosedRange<Int>), ("<=", { low...$0 }), (">", { ($0 + 1)...high }),
      ("<", { low...($0 - 1) }),
    ] where text.hasPrefix(sign) {
      return amount(text.dropFirst(sign.count)).map(make)
    }
    if let dots = text.firstRange(of: "..") {
      guard let lower = amount(text[..<dots.lowerBound]), let upper = amount(text[dots.upperBound...]),
        lower <= upper
      else { return nil }
      return lower...upper
    }
    return amount(text[...]).map { $0...$0 }
  }

  private static func amount(_ text: Substring) -> Int? {
    let hours: [Character: Int] = ["h": 1, "d": 24, "w": 168, "m": 730, "y": 8766]
    if let last = text.last, let scale = hours[last] {
      return Int(text.dropLast()).flatMap { abs($0) < 100_000 ? $0 * scale : nil }
    }
    return Int(text).flatMap { abs($0) < Int(Int32.max) ? $0 : nil }
  }
}
