/// What all matchers of a model share: the model, and the tables that are derived from it.
///
/// Problem: the tables of bits are half a megabyte and more, and a text is read in microseconds. So they are made once.
package final class MatchTables: Sendable {
  package let model: CompiledModel
  var triggers: TriggerTable { model.triggers }
  let graph: FlatGraph
  /// How many concepts there are; the tests of typed numbers follow them in the numbering of leaves.
  let conceptCount: Int
  /// How many concepts and tests there are.
  let leafCount: Int
  /// What each rule asks for beside its patterns.
  let requirements: GroupedList
  /// The patterns of each guard.
  let guardPatterns: GroupedList
  let ceilings: RuleCeilings
  let numbers: NumberConcepts

  package init(_ model: CompiledModel) {
    self.model = model
    graph = FlatGraph(model)
    conceptCount = model.conceptIDs.count
    leafCount = conceptCount + graph.tests.count
    requirements = GroupedList(model.rules.map(\.requires))
    guardPatterns = GroupedList(model.guards.map(\.match))
    ceilings = RuleCeilings(model)
    numbers = NumberConcepts(model)
  }
}
