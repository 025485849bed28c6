/// The concepts of the commonest phrases as rows of bits.
///
/// Problem: a word such as "for" is a phrase of a dozen concepts, and two of three tokens are such words. Idea: to unite
/// a row of bits costs less than to look at a list. The row of a phrase holds those of its concepts in the
/// ``TriggerTable``, united, and behind them the concepts themselves. Cost: so many vectors a phrase as there are concepts
/// by 512, once however often the phrase stands in a text.
struct PhraseRows: Sendable {
  /// Phrases have low nodes when they are common; those from here on have no row.
  static let nodeLimit = 512

  /// How many vectors a row has, and how many of them are for the triggers.
  private let width: Int
  private let triggerWidth: Int
  /// By language, then node.
  private let rows: FixedArray<SIMD8<UInt64>>
  private let nodeCount: Int
  private let languageCount: Int

  init(_ phrases: PhraseTable, _ triggers: TriggerTable, leafCount: Int, languageCount: Int) {
    triggerWidth = triggers.rowWidth
    width = triggerWidth + LeafBits.vectorCount(of: leafCount)
    nodeCount = min(Self.nodeLimit, max(0, phrases.nodes.count - 1))
    self.languageCount = languageCount
    var rows = Array(repeating: SIMD8<UInt64>(), count: languageCount * nodeCount * width)
    for node in 0..<nodeCount {
      for output in phrases.outputs.elements[phrases.outputRange(of: node)] {
        let concept = Int(output & 0xFF_FFFF)
        for language in 0..<languageCount where output >> UInt32(24 + language) & 1 != 0 {
          let row = (language * nodeCount + node) * width
          for vector in 0..<triggerWidth { rows[row + vector] |= triggers.row(of: concept)[vector] }
          rows[row + triggerWidth + concept >> 9][concept >> 6 & 7] |= 1 << UInt64(concept & 63)
        }
      }
    }
    self.rows = FixedArray(rows)
  }

  /// Whether a phrase has a row.
  @inline(__always)
  func contains(_ node: UInt32) -> Bool { node < UInt32(truncatingIfNeeded: nodeCount) }

  /// Adds the concepts of phrases that have rows, in some languages (a bit mask), to a set, and their rows to `shown`.
  func add(_ phrases: LeafBits, _ languages: UInt8, to leaves: LeafBits, _ shown: ScratchArray<BitRow>) {
    let first = shown.count
    phrases.forEachMember { node in
      var left = languages
      while left != 0 {
        let language = left.trailingZeroBitCount
        left &= left &- 1
        guard language < languageCount else { break }
        shown.append(rows.base + (language &* nodeCount &+ node) &* width)
      }
    }
    let added = UnsafeBufferPointer(rebasing: shown.elements[first...])
    for vector in 0..<width &- triggerWidth {
      leaves.vectors[vector] = SIMD8.union(
        of: added, at: triggerWidth &+ vector, with: leaves.vectors[vector])
    }
  }
}
