import Testing

@testable import TocsinModel

@Suite struct PatternParserTests {
  @Test(
    "patterns read as written",
    arguments: [
      ("holder", "holder"),
      ("holder keep", "(holder ..2 keep)"),
      ("holder ..5 keep + document", "(holder ..5 keep ..0 document)"),
      ("a .. b ... c", "(a ..8 b ..256 c)"),
      ("a & b", "[a &8 b]"),
      ("a b &15 c", "[(a ..2 b) &15 c]"),
      ("a && b && c", "[[a && b] && c]"),
      ("(a | b c) d?", "({a|(b ..2 c)} ..2 d?)"),
      ("age(<18) & sector.restaurants", "[age(..17) &8 sector.restaurants]"),
      ("price(>=1000)", "price(1000..)"),
      ("duration(>=1d)", "duration(24..)"),
      ("age(13..17)", "age(13..17)"),
      ("phone-obscured", "phone-obscured(..)"),
    ])
  func reads(source: String, expected: String) throws {
    let pattern = try PatternParser.parse(PlacedText(text: source, place: .start))
    #expect(pattern.outline == expected)
  }

  @Test(
    "mistakes are placed where they stand",
    arguments: [
      ("", 1, "expected a concept"),
      ("a ..", 3, "nothing follows"),
      (".. a", 1, "must stand between"),
      ("(a | b", 1, "never closed"),
      ("a )", 3, "unexpected `)`"),
      ("a | b", 3, "unexpected `|`"),
      ("a §", 3, "has no meaning"),
      ("agee(<18)", 1, "not a typed number"),
      ("age(=18)", 1, "not a range"),
      ("a ..999 b", 3, "not a gap"),
      ("a?", 1, "must not be optional"),
    ])
  func refuses(source: String, column: Int, message: String) {
    do throws(PatternParser.Failure) {
      _ = try PatternParser.parse(PlacedText(text: source, place: .start))
      Issue.record("`\(source)` was accepted")
    } catch {
      #expect(error.message.contains(message), "\(error.message)")
      if !source.hasPrefix("a?") { #expect(error.place.column == column) }
    }
  }
}

extension SourcePlace {
  static let start = SourcePlace(file: "f.yaml", line: 1, column: 1)
}

extension Pattern {
  /// The tree in brackets, for comparing.
  var outline: String {
    switch self {
    case .concept(let id, _): id
    case .fact(let test, _): "\(test.kind.rawValue)(\(test.outline))"
    case .sequence(let elements):
      "("
        + elements.enumerated().map { index, element in
          (index == 0 ? "" : "..\(element.gap) ") + element.pattern.outline + (element.isOptional ? "?" : "")
        }.joined(separator: " ") + ")"
    case .together(let left, let right, let distance):
      "[\(left.outline) \(distance.map { "&\($0)" } ?? "&&") \(right.outline)]"
    case .any(let patterns): "{" + patterns.map(\.outline).joined(separator: "|") + "}"
    }
  }
}

extension FactTest {
  fileprivate var outline: String {
    let low = values.lowerBound == Int(Int32.min) ? "" : "\(values.lowerBound)"
    let high = values.upperBound == Int(Int32.max) ? "" : "\(values.upperBound)"
    return "\(low)..\(high)"
  }
}
