/// When a pattern of a rule is worth evaluating.
package struct Trigger: Sendable {
  /// Index into ``CompiledModel/rules``.
  package var rule: Int
  /// The pattern's node.
  package var pattern: Int
  /// Of each of these groups of leaves one must occur; the first group is the rarest. Leaves are the concepts, then the
  /// tests of typed numbers.
  package var needs: [[Int]]
}
