package import TocsinModel

/// One node of the compiled patterns: a flat, shared expression graph evaluated at most once a record.
package struct PatternNode: Sendable, Hashable {
  package enum Operation: Sendable, Hashable {
    /// The occurrences of a lexical concept.
    case concept(Int)
    /// The typed numbers of a kind and range.
    case fact(FactTest)
    /// `left` then `right`, at most `gap` tokens between.
    case join(left: Int, right: Int, gap: Int)
    /// Both in either order, at most `distance` tokens between; nil: anywhere in scope, evidence is `left`.
    case together(left: Int, right: Int, distance: Int?)
    /// Any of these nodes.
    case any([Int])
  }

  package var operation: Operation
  package var scope: Scope

  /// Whether the node is a test of typed numbers.
  var isFact: Bool {
    if case .fact = operation { true } else { false }
  }
}
