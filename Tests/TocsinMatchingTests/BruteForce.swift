@testable import TocsinModel

/// Tries every way to place the parts of a pattern: the meaning of the pattern language, without any cleverness.
struct BruteForce {
  typealias Place = NaiveMatcher.Place

  /// Places by concept.
  let places: [String: [Place]]
  let sentences: [Int]
  let scope: Scope
  /// How far apart, in words, the operands of `&&` may lie.
  static let reach = 120

  /// Every span at which the pattern matches.
  func matches(of pattern: Pattern) -> Set<Place> {
    switch pattern {
    case .concept(let id, _): Set(places[id] ?? [])
    case .fact: []
    case .any(let patterns): patterns.reduce(into: []) { $0.formUnion(matches(of: $1)) }
    case .together(let first, let second, let distance): together(first, second, distance)
    case .sequence(let elements):
      Self.withoutOptional(elements).reduce(into: []) { $0.formUnion(chain($1)) }
    }
  }

  private func chain(_ elements: [Pattern.Element]) -> Set<Place> {
    elements.dropFirst().reduce(matches(of: elements[0].pattern)) { lefts, element in
      // Close neighbours are one clause's words, whatever the scope.
      let scope = element.gap <= 8 ? Scope.sentence : scope
      return unions(lefts, matches(of: element.pattern), in: scope) { left, right in
        left.end <= right.start && right.start - left.end <= element.gap ? union(left, right) : nil
      }
    }
  }

  private func together(_ first: Pattern, _ second: Pattern, _ distance: Int?) -> Set<Place> {
    unions(matches(of: first), matches(of: second), in: scope) { left, right in
      let apart = left.end <= right.start ? right.start - left.end : left.start - right.end
      guard apart >= 0, apart <= distance ?? Self.reach else { return nil }
      return distance == nil ? left : union(left, right)
    }
  }

  private func unions(
    _ lefts: Set<Place>, _ rights: Set<Place>, in scope: Scope, _ join: (Place, Place) -> Place?
  ) -> Set<Place> {
    var found: Set<Place> = []
    for left in lefts {
      for right in rights where isWithin(scope, left, right) {
        if let span = join(left, right) { found.insert(span) }
      }
    }
    return found
  }

  private func union(_ left: Place, _ right: Place) -> Place {
    Place(start: min(left.start, right.start), end: max(left.end, right.end))
  }

  private func isWithin(_ scope: Scope, _ left: Place, _ right: Place) -> Bool {
    let span = union(left, right)
    let distance = sentences[span.end - 1] - sentences[span.start]
    return switch scope {
    case .sentence: distance == 0
    case .passage: distance <= 1
    case .text: true
    }
  }

  /// The sequence with and without each of its optional elements; a gap beside a missing element keeps the wider width.
  private static func withoutOptional(_ elements: [Pattern.Element]) -> [[Pattern.Element]] {
    guard let index = elements.firstIndex(where: \.isOptional) else { return [elements] }
    var with = elements
    with[index].isOptional = false
    var without = elements
    let removed = without.remove(at: index)
    if index > 0, index < without.count { without[index].gap = max(without[index].gap, removed.gap) }
    return withoutOptional(with) + withoutOptional(without)
  }
}
