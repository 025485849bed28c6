import TocsinModel

/// Lays patterns out as a shared graph: equal sub-patterns become one node, evaluated once a record.
struct PatternGraphBuilder {
  /// The widest gap that stays within a sentence whatever the rule's scope.
  static let clauseGap = 8

  private(set) var nodes: [PatternNode] = []
  private var index: [PatternNode: Int] = [:]
  private var compoundNodes: [String: Int] = [:]
  var conceptIndex: [String: Int] = [:]
  /// Patterns of compound concepts, and whether the concept also has words of its own.
  var compounds: [String: (patterns: [Pattern], hasWords: Bool)] = [:]
  /// How common a concept is in ordinary text, by concept.
  var costs: [Double] = []

  /// Adds a pattern and all it needs; returns its node.
  mutating func add(_ pattern: Pattern, _ scope: Scope) -> Int {
    switch pattern {
    case .concept(let id, _): return concept(id)
    case .fact(let test, _): return intern(PatternNode(operation: .fact(test), scope: .sentence))
    case .any(let patterns):
      return intern(PatternNode(operation: .any(patterns.map { add($0, scope) }.sortedUnique), scope: scope))
    case .together(let first, let second, let distance):
      let left = add(first, scope)
      let right = add(second, scope)
      return intern(
        PatternNode(operation: .together(left: left, right: right, distance: distance), scope: scope))
    case .sequence(let elements): return sequence(elements, scope)
    }
  }

  private mutating func concept(_ id: String) -> Int {
    let lexical = PatternNode(
      operation: .concept(conceptIndex[id] ?? conceptIndex["#unknown"] ?? 0), scope: .sentence)
    guard let compound = compounds[id] else { return intern(lexical) }
    if let node = compoundNodes[id] { return node }
    var children = compound.patterns.map { add($0, .sentence) }
    if compound.hasWords { children.append(intern(lexical)) }
    let node = intern(PatternNode(operation: .any(children.sortedUnique), scope: .sentence))
    compoundNodes[id] = node
    return node
  }

  /// A sequence with optional elements is the choice between all its shortened forms.
  private mutating func sequence(_ elements: [Pattern.Element], _ scope: Scope) -> Int {
    guard let optional = elements.firstIndex(where: \.isOptional) else { return chain(elements, scope) }
    var without = elements
    let removed = without.remove(at: optional)
    if optional > 0, optional < without.count {
      without[optional].gap = max(without[optional].gap, removed.gap)
    }
    var with = elements
    with[optional].isOptional = false
    let choices = [sequence(with, scope), sequence(without, scope)]
    return intern(PatternNode(operation: .any(choices.sortedUnique), scope: scope))
  }

  private mutating func chain(_ elements: [Pattern.Element], _ scope: Scope) -> Int {
    var node = add(elements[0].pattern, scope)
    for element in elements.dropFirst() {
      let right = add(element.pattern, scope)
      // Close neighbours are one clause's words: only wide gaps and `&` may cross a sentence's end.
      let reach = element.gap <= Self.clauseGap ? Scope.sentence : scope
      node = intern(
        PatternNode(operation: .join(left: node, right: right, gap: element.gap), scope: reach))
    }
    return node
  }

  private mutating func intern(_ node: PatternNode) -> Int {
    if let known = index[node] { return known }
    if case .any(let children) = node.operation, children.count == 1 { return children[0] }
    index[node] = nodes.count
    nodes.append(node)
    return nodes.count - 1
  }

  /// For every concept (then every fact kind), the rules to try when it occurs.
  ///
  /// Each alternative of a rule is filed under its rarest necessary concept, so that ordinary words wake no rule.
  func triggers(of rules: [[Int]]) -> [[Int]] {
    var triggers = Array(repeating: [Int](), count: costs.count + FactTest.Kind.allCases.count)
    for (rule, alternatives) in rules.enumerated() {
      for key in Set(alternatives.flatMap { anchors(of: $0).keys }).sorted() { triggers[key].append(rule) }
    }
    return triggers
  }

  private func anchors(of node: Int) -> (cost: Double, keys: [Int]) {
    switch nodes[node].operation {
    case .concept(let concept): (costs[concept], [concept])
    case .fact(let test):
      (test.kind == .number ? 40 : 3, [costs.count + (FactTest.Kind.allCases.firstIndex(of: test.kind) ?? 0)])
    case .join(let left, let right, _), .together(let left, let right, _):
      [anchors(of: left), anchors(of: right)].min { $0.cost < $1.cost } ?? (0, [])
    case .any(let children):
      children.map(anchors).reduce((0, [])) { ($0.cost + $1.cost, $0.keys + $1.keys) }
    }
  }
}

extension [Int] {
  fileprivate var sortedUnique: [Int] { Array(Set(self)).sorted() }
}
