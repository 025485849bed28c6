/// Expands a lexicon entry into the plain phrases it stands for.
///
///     entry       = part { part }
///     part        = text | "(" alternatives ")" | "[" alternatives "]" (optional) | "~" paradigm
///
/// Groups nest and may be attached to letters: `passport[s]`, `lock(|s|ed|ing)`. The expansion is the cross
/// product of the parts, refused when it passes ``limit``.
struct EntryExpander {
  /// The most phrases that one entry may stand for.
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

  /// All phrases of `entry`, with single spaces and in a stable order.
  mutating func expand(_ entry: String) throws(Failure) -> [String] {
    scalars = Array(entry.unicodeScalars)
    index = 0
    let phrases = try alternatives(closing: nil)
    var seen: Set<String> = []
    return phrases.compactMap { phrase in
      let trimmed = phrase.split(separator: " ").joined(separator: " ")
      return trimmed.isEmpty || !seen.insert(trimmed).inserted ? nil : trimmed
    }
  }

  private mutating func alternatives(closing: Unicode.Scalar?) throws(Failure) -> [String] {
    var all: [String] = []
    var current = [""]
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
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
        "the entry stands for more than \(Self.limit) phrases", help: "write several smaller entries")
    }
    return left.flatMap { head in right.map { head + $0 } }
  }

  private func failure(_ message: String, help: String? = nil) -> Failure {
    Failure(offset: max(0, index - 1), message: message, help: help)
  }
}
