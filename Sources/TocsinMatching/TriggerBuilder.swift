import TocsinModel

/// Finds out what a pattern cannot do without, so that most rules are never looked at.
///
/// Problem: a text shows dozens of common concepts, and each is part of many patterns. Idea: a sequence or conjunction
/// needs what both its parts need; a choice needs one of what its parts need most. So every pattern has groups of leaves
/// of each of which one must occur, and the rarest group tells when to look at the others.
///
/// How rare a leaf is, the examples of the model tell: words of the trade are common in them, but so are common words.
struct TriggerBuilder {
  /// Leaves of which one must occur.
  private struct Group: Equatable {
    /// Ascending.
    var leaves: [Int]
    /// How common they are in ordinary text together.
    var cost: Double
  }

  private let model: CompiledModel
  /// How common each leaf is.
  private let costs: [Double]

  /// Prepares to find the triggers of a model whose examples show each leaf so often; `costs` are how common the words of
  /// each concept look, and decide where the examples do not.
  init(_ model: CompiledModel, counts: [Int], costs: [Double]) {
    self.model = model
    self.costs = counts.enumerated().map { leaf, count in
      Double(count) + (leaf < costs.count ? costs[leaf] : 100) / 1_000
    }
  }

  /// The triggers of all patterns of all rules, those of the rules with the most points first: once they are out, little
  /// can come of the others.
  var triggers: [Trigger] {
    let needs = self.needs
    let strongestFirst = model.rules.enumerated().sorted {
      (-$0.element.points, $0.offset) < (-$1.element.points, $1.offset)
    }
    return strongestFirst.flatMap { index, rule in
      let required = rule.requires.flatMap { needs[$0] }
      return rule.match.map { node in
        let groups = Self.distinct(needs[node] + required).sorted { $0.cost < $1.cost }
        return Trigger(rule: index, pattern: node, needs: groups.map(\.leaves))
      }
    }
  }

  /// What each node needs; children come before parents.
  private var needs: [[Group]] {
    var result: [[Group]] = []
    var test = model.conceptIDs.count
    for node in model.nodes {
      switch node.operation {
      case .concept(let concept): result.append([group([concept])])
      case .fact:
        result.append([group([test])])
        test += 1
      case .join(let left, let right, _), .together(let left, let right, _):
        result.append(Self.distinct(result[left] + result[right]))
      case .any(let children): result.append(choice(of: children.map { result[$0] }))
      }
    }
    return result
  }

  /// Costs are added up in a fixed order: the same leaves in another order might differ in the last digit.
  private func group(_ leaves: some Sequence<Int>) -> Group {
    let leaves = leaves.sorted()
    return Group(leaves: leaves, cost: leaves.reduce(0) { $0 + costs[$1] })
  }

  /// What a choice needs: what all its parts need, and one of what each needs most.
  private func choice(of parts: [[Group]]) -> [Group] {
    guard let first = parts.first else { return [group([])] }
    let shared = first.filter { group in parts.allSatisfy { $0.contains(group) } }
    let rarest = parts.compactMap { part in part.min { $0.cost < $1.cost } }
    guard rarest.count == parts.count else { return shared }
    return Self.distinct(shared + [group(Set(rarest.flatMap(\.leaves)))])
  }

  private static func distinct(_ groups: [Group]) -> [Group] {
    groups.indices.filter { index in !groups[..<index].contains(groups[index]) }.map { groups[$0] }
  }
}
