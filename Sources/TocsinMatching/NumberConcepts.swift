import TocsinText

/// What the concepts of a model mean to the reader of numbers.
struct NumberConcepts: Sendable {
  /// By concept.
  let roles: [NumberRole]
  /// The number that a concept stands for, or -1, by concept.
  let values: [Int]
  /// The concepts of numbers written as words.
  let words: FixedBits
  /// Nodes of the phrase table that show concepts with a role.
  let nodes: FixedBits

  init(_ model: CompiledModel) {
    let roles = model.numberRoles
    self.roles = roles
    values = model.numberValues
    words = FixedBits(roles.indices.filter { roles[$0] == .numberWord }, count: roles.count)
    nodes = FixedBits(
      model.phrases.nodes(showing: { roles[$0] != .none }), count: model.phrases.nodes.count)
  }
}
