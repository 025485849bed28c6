/// The concepts of the commonest phrases as rows of bits.
///
/// Problem: a word such as "for" is a phrase of a dozen concepts, and two of three tokens are such words. Idea: to unite
/// a row of bits costs less than to look at a list. Cost: so many vectors a phrase as there are concepts by 512, once
/// however often the phrase stands in a text.
struct PhraseRows: Sendable {
  /// Phrases have low nodes when they are common; those from here on have no row.
  static let nodeLimit = 1_024

  /// How many vectors a row has.
  private let width: Int
  /// By language, then node.
  private let rows: FixedArray<SIMD8<UInt64>>
  private let nodeCount: Int
  private let languageCount: Int

  init(_ phrases: PhraseTable, leafCount: Int, languageCount: Int) {
    width = LeafBits.vectorCount(of: leafCount)
    nodeCount = min(Self.nodeLimit, max(0, phrases.nodes.count - 1))
    self.languageCount = languageCount
    var rows = Array(repeating: SIMD8<UInt64>(), count: languageCount * nodeCount * width)
    for node in 0..<nodeCount {
      for output in phrases.outputs.elements[phrases.outputRange(of: node)] {
        let concept = Int(output & 0xFF_FFFF)
        for language in 0..<languageCount where output >> UInt32(24 + language) & 1 != 0 {
          let row = (language * nodeCount + node) * width
          rows[row + concept >> 9][concept >> 6 & 7] |= 1 << UInt64(concept & 63)
        }
      }
    }
    self.rows = FixedArray(rows)
  }

  /// Whether a phrase has a row.
  @inline(__always)
  func contains(_ node: UInt32) -> Bool { node < UInt32(truncatingIfNeeded: nodeCount) }

  /// Adds the concepts of phrases that have rows, in some languages (a bit mask), to a set; `offsets` is scratch.
  func add(_ phrases: LeafBits, _ languages: UInt8, to leaves: LeafBits, offsets: ScratchArray<Int>) {
    offsets.removeAll()
    offsets.reserve(nodeCount &* languageCount)
    phrases.forEachMember { node in
      for language in 0..<languageCount where languages >> UInt8(language) & 1 != 0 {
        offsets.append((language &* nodeCount &+ node) &* width)
      }
    }
    for vector in 0..<width {
      leaves.vectors[vector] = SIMD8.union(
        of: rows.base + vector, at: offsets.elements, with: leaves.vectors[vector])
    }
  }
}

extension SIMD8<UInt64> {
  /// A vector united with those that stand so far behind a place in memory.
  @inline(__always)
  static func union(
    of base: UnsafePointer<SIMD8<UInt64>>, at offsets: UnsafeBufferPointer<Int>, with vector: SIMD8<UInt64>
  ) -> SIMD8<UInt64> {
    var union = vector
    for offset in offsets { union |= base[offset] }
    return union
  }
}
