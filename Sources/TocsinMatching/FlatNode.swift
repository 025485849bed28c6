import TocsinModel

/// A ``PatternNode`` as plain numbers, so that looking at it counts no references.
struct FlatNode: BitwiseCopyable {
  enum Kind: BitwiseCopyable {
    /// `left` is the concept.
    case concept
    /// `left` is an index into ``FlatGraph/tests``.
    case fact
    /// `limit` is the gap.
    case join
    /// `limit` is the distance, or -1 for anywhere in scope.
    case together
    /// `left ..< right` is a range of ``FlatGraph/children``, `limit ..< end` one of ``FlatGraph/masks``.
    case any
  }

  var kind: Kind
  var scope: Scope
  var left: Int32
  var right: Int32
  var limit: Int32
  var end: Int32 = 0
  /// How many tokens a span of the node has at the most.
  var length: Int32 = 1

  /// Whether the node stands for what occurs in the text, not for other nodes.
  var isLeaf: Bool { kind == .concept || kind == .fact }
}
