/// Expands a lexicon entry into slots, each with the plain words that may stand there.
///
///     entry       = part { part }
///     part        = text | "(" alternatives ")" | "[" alternatives "]" (optional) | "~" paradigm
///
/// Groups nest and may be attached to letters: `passport[s]`, `lock(|s|ed|ing)`. Blanks outside groups separate the
/// slots. A slot is the cross product of its parts, refused when it passes ``limit``; the entry as a whole is never
/// multiplied out, so that long entries stay small.
struct EntryExpander {
  /// The most alternatives of one slot.
  static let limit = 5_000

  /// Why an entry cannot be expanded.
  struct Failure: Error {
    var offset: Int
    var message: String
    var help: String?
  }

  /// Suffixes by paradigm name, for the entry's language.
  let paradigms: [String: [String]]
  private var scalars: [Unicode.Scalar] = []
  private var index = 0

  init(paradigms: [String: [String]]) { self.paradigms = paradigms }

  /// The slots of `entry` in order; an empty alternative makes its slot optional.
  mutating func expand(_ entry: String) throws(Failure) -> [[String]] {
    scalars = Array(entry.unicodeScalars)
    index = 0
    var slots: [[String]] = []
    while index < scalars.count {
      if scalars[index] == " " {
        index += 1
        continue
      }
      slots.append(Self.distinct(try alternatives(closing: nil)))
    }
    slots.removeAll { $0 == [""] }
    if slots.allSatisfy({ $0.contains("") }) { throw failure("the entry may stand for nothing at all") }
    return slots
  }

  private static func distinct(_ phrases: [String]) -> [String] {
    var seen: Set<String> = []
    return phrases.map { $0.split(separator: " ").joined(separator: " ") }.filter { seen.insert($0).inserted }
  }

  private mutating func alternatives(closing: Unicode.Scalar?) throws(Failure) -> [String] {
    var all: [String] = []
    var current = [""]
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case " " where closing == nil: return current
      case "(": current = try product(current, try alternatives(closing: ")"))
      case "[": current = try product(current, [""] + (try alternatives(closing: "]")))
      case "|" where closing != nil:
        all += current
        current = [""]
      case "~": current = try product(current, try suffixes())
      case ")", "]":
        guard scalar == closing else { throw failure("this `\(scalar)` closes nothing") }
        return all + current
      case "|", "{", "}", "*":
        throw failure(
          "`\(scalar)` has no meaning here", help: "alternatives stand in `( | )`, optional parts in `[ ]`")
      default: for i in current.indices { current[i].unicodeScalars.append(scalar) }
      }
    }
    if let closing { throw failure("a `\(closing)` is missing") }
    return current
  }

  private mutating func suffixes() throws(Failure) -> [String] {
    let start = index
    while index < scalars.count, scalars[index].properties.isAlphabetic || isDigitOrHyphen(scalars[index]) {
      index += 1
    }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[start..<index])
    guard let suffixes = paradigms[name] else {
      throw failure(
        "unknown paradigm `\(name)`",
        help: Suggestion.help(for: name, among: paradigms.keys.sorted())
          ?? "known: \(paradigms.keys.sorted().joined(separator: ", "))")
    }
    return suffixes
  }

  private func isDigitOrHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || ("0"..."9").contains(scalar)
  }

  private func product(_ left: [String], _ right: [String]) throws(Failure) -> [String] {
    guard left.count * right.count <= Self.limit else {
      throw failure(
        "one slot has more than \(Self.limit) alternatives", help: "write several smaller entries")
    }
    return left.flatMap { head in right.map { head + $0 } }
  }

  private func failure(_ message: String, help: String? = nil) -> Failure {
    Failure(offset: max(0, index - 1), message: message, help: help)
  }
}
