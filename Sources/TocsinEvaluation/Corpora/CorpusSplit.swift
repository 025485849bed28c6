/// The part of a corpus that is used: for writing rules and fitting weights, or for judging the result.
///
/// Membership hangs on the id alone, so it never changes when texts are added, moved or reordered.
package enum CorpusSplit: String, Sendable, CaseIterable {
  case all, train, held

  /// One text in this many is held back.
  private static let heldShare: UInt64 = 5

  /// Whether the example belongs to this part. Both members of a minimal pair fall on the same side.
  package func contains(_ example: LabeledExample) -> Bool {
    let isHeld = StableHash.fnv1a(example.pair ?? example.id) % Self.heldShare == 0
    return switch self {
    case .all: true
    case .train: !isHeld
    case .held: isHeld
    }
  }
}
