import TocsinModel

/// A concept found in a text.
package struct FoundConcept: Sendable {
  package var id: String
  package var span: MatchSpan
}

/// A rule that would have been hit, had one thing been different.
package struct NearMiss: Sendable {
  package enum Reason: Sendable, Equatable {
    /// These parts of the pattern do not occur.
    case missing([String])
    /// All parts occur, but not in the order, distance or scope asked for.
    case apart
    /// The pattern matches, but an exception of the rule (`unless`) does too.
    case excepted
    /// The pattern matches, but something else the rule requires does not occur.
    case unmetRequirement
  }

  package var rule: Int
  /// The parts that do occur.
  package var found: [String]
  package var reason: Reason
  /// How common the found parts are in ordinary text; lower is more telling.
  var cost: Double
}

extension Matcher {
  /// Every concept of the text last read, in order of place, function words aside.
  package var foundConcepts: [FoundConcept] {
    concepts.flatMap { concept in
      text.occurrences.spans(of: concept).map { FoundConcept(id: model.conceptIDs[concept], span: $0) }
    }.sorted { ($0.span.start, $0.span.end, $0.id) < ($1.span.start, $1.span.end, $1.id) }
  }

  /// The typed numbers of the text last read.
  package var foundFacts: [Fact] { text.facts }

  /// The rules nearest to being hit, most telling first.
  package func nearMisses(limit: Int) -> [NearMiss] {
    let hit = Set(hits.map(\.rule))
    var found: [NearMiss] = []
    for (index, rule) in model.rules.enumerated() where !hit.contains(index) {
      let candidates = rule.match.compactMap { nearMiss(index, rule, $0) }
      if let best = candidates.min(by: { $0.cost < $1.cost }) { found.append(best) }
    }
    return Array(found.sorted { ($0.cost, $0.rule) < ($1.cost, $1.rule) }.prefix(limit))
  }

  private func nearMiss(_ index: Int, _ rule: CompiledRule, _ node: Int) -> NearMiss? {
    let parts = operands(of: node)
    let present = parts.filter { !evaluator.spans(of: $0, in: text).isEmpty }
    let absent = parts.filter { !present.contains($0) }
    guard !present.isEmpty, absent.count <= 1, parts.count > 1 || !hasNoMatch(node) else { return nil }
    let reason: NearMiss.Reason
    if !absent.isEmpty {
      reason = .missing(absent.map(describe))
    } else if hasNoMatch(node) {
      reason = .apart
    } else {
      reason = rule.requires.contains(where: hasNoMatch) ? .unmetRequirement : .excepted
    }
    let cost = Double(absent.count) * 100 + (present.map(cost).min() ?? 0)
    return NearMiss(rule: index, found: present.map(describe), reason: reason, cost: cost)
  }

  private func hasNoMatch(_ node: Int) -> Bool { evaluator.spans(of: node, in: text).isEmpty }

  /// The parts that must all match, for a node that is a sequence or a conjunction.
  private func operands(of node: Int) -> [Int] {
    switch model.nodes[node].operation {
    case .join(let left, let right, _), .together(let left, let right, _):
      operands(of: left) + operands(of: right)
    case .concept, .fact, .any: [node]
    }
  }

  private func cost(_ node: Int) -> Double {
    Double(evaluator.spans(of: node, in: text).count) + (describe(node).utf8.count > 40 ? 20 : 0)
  }

  /// A node as a model author would write it.
  package func describe(_ node: Int) -> String {
    switch model.nodes[node].operation {
    case .concept(let concept): model.conceptIDs[concept]
    case .fact(let test): describe(test)
    case .join(let left, let right, _): "\(describe(left)) \(describe(right))"
    case .together(let left, let right, _): "\(describe(left)) & \(describe(right))"
    case .any(let children): "(" + children.map(describe).joined(separator: " | ") + ")"
    }
  }
  private func describe(_ test: FactTest) -> String {
    let lowest = test.values.lowerBound == Int(Int32.min) ? "" : String(test.values.lowerBound)
    let highest = test.values.upperBound == Int(Int32.max) ? "" : String(test.values.upperBound)
    let range =
      switch (lowest, highest) {
      case ("", ""): ""
      case (_, ""): "(>=\(lowest))"
      case ("", _): "(<=\(highest))"
      case (_, _): lowest == highest ? "(\(lowest))" : "(\(lowest)..\(highest))"
      }
    return test.kind.rawValue + range
  }
}
