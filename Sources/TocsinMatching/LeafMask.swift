/// Some of the leaves whose bits are in one word of ``LeafBits``.
struct LeafMask: Sendable, BitwiseCopyable {
  var word: Int
  var bits: UInt64

  /// The masks of some leaves, which ascend.
  static func masks(of leaves: [Int]) -> [LeafMask] {
    var masks: [LeafMask] = []
    for leaf in leaves {
      let bit: UInt64 = 1 &<< UInt64(leaf & 63)
      if let last = masks.last, last.word == leaf >> 6 {
        masks[masks.count - 1].bits |= bit
      } else {
        masks.append(LeafMask(word: leaf >> 6, bits: bit))
      }
    }
    return masks
  }
}

extension FlatNode {
  /// The leaf that a node stands for, or nil.
  func leaf(conceptCount: Int) -> Int? {
    switch kind {
    case .concept: Int(left)
    case .fact: conceptCount + Int(left)
    case .join, .together, .any: nil
    }
  }
}
