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
      operation: .concept(conceptIndex[id] ?? 0), scope: .sentence)
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
}

extension [Int] {
  fileprivate var sortedUnique: [Int] { Array(Set(self)).sorted() }
}
