import FoundationEssentials
import Tocsin

/// Turns one line of a corpus file into an example, or into everything that is wrong with it.
struct ExampleParser {
  private static let keys = [
    "id", "lang", "kind", "text", "labels", "optional", "voice", "sector", "benign", "pair", "note",
  ]

  private let fields: [String: ExampleField]?
  /// What is wrong with the line; filled by ``parse()``.
  private(set) var problems: [String] = []

  /// Prepares the line, given as UTF-8 without its line break.
  init(line: Data) {
    fields = try? JSONDecoder().decode([String: ExampleField].self, from: line)
  }

  /// The example, or nil when ``problems`` says why there is none.
  mutating func parse() -> LabeledExample? {
    guard let fields else {
      problems.append("not a JSON object in UTF-8")
      return nil
    }
    for key in fields.keys.sorted() where !Self.keys.contains(key) {
      problems.append("unknown key '\(key)'")
    }
    let kindName = string("kind")
    let kind = ExampleKind(rawValue: kindName)
    if kind == nil, !kindName.isEmpty { problems.append("unknown kind '\(kindName)'") }
    var example = LabeledExample(
      id: string("id"), language: string("lang"), kind: kind ?? .positive, text: string("text"),
      labels: families("labels"), optional: families("optional"))
    example.voice = string("voice")
    example.sector = optionalString("sector")
    example.benign = optionalString("benign")
    example.pair = optionalString("pair")
    example.note = string("note")
    if problems.isEmpty { checkAgreement(of: example) }
    return problems.isEmpty ? example : nil
  }

  /// Checks what the keys say together; each of them is sound by itself.
  private mutating func checkAgreement(of example: LabeledExample) {
    if example.kind.isNegative != example.labels.isEmpty {
      problems.append("a positive needs labels and a negative has none")
    }
    if example.kind.isNegative != (example.benign != nil) {
      problems.append("'benign' says why a negative is innocent: needed there, null in a positive")
    }
    for family in Family.allCases
    where example.labels.contains(family) && example.optional.contains(family) {
      problems.append("'\(family.id)' is both a label and optional")
    }
  }

  private mutating func families(_ key: String) -> Set<Family> {
    guard let field = fields?[key] else {
      problems.append("missing key '\(key)'")
      return []
    }
    guard case .strings(let names) = field else {
      problems.append("'\(key)' must be a list of families")
      return []
    }
    var result: Set<Family> = []
    for name in names {
      guard let family = Family.allCases.first(where: { $0.id == name }) else {
        let known = Family.allCases.map(\.id).joined(separator: ", ")
        problems.append("unknown family '\(name)' in '\(key)'; the families are \(known)")
        continue
      }
      if !result.insert(family).inserted { problems.append("'\(name)' stands twice in '\(key)'") }
    }
    return result
  }

  private mutating func string(_ key: String) -> String {
    if fields?[key] == .null { problems.append("'\(key)' must not be null") }
    return optionalString(key) ?? ""
  }

  private mutating func optionalString(_ key: String) -> String? {
    switch fields?[key] {
    case .string(let value):
      if value.allSatisfy(\.isWhitespace) { problems.append("'\(key)' must not be empty") }
      return value
    case .null: return nil
    case nil: problems.append("missing key '\(key)'")
    case .strings, .other: problems.append("'\(key)' must be a string")
    }
    return nil
  }
}
