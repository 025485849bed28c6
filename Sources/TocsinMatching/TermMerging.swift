import TocsinText

/// Gives one number to words that are the same to the model.
///
/// Problem: an entry such as `(take|takes|took) [away] (passport|papers)` has an edge for each word, and tables larger than
/// a processor's caches. Idea: words that begin the same phrases, go on from the same nodes to the same nodes, and have
/// the same points, are one term with several spellings; so a verb in all its forms is mostly one.
/// Cost: linear in the edges.
struct TermMerging {
  /// All that a term is to the matcher.
  private struct Meaning: Hashable {
    var root: UInt32
    var languages: UInt8
    var mayBeKeyword: Bool
    var isGroup: Bool
    var points: SIMD4<Int16>
    /// The pairs with the term, as it was numbered.
    var pairs: [Pair]
    /// The edges with the term: the node they lead from in the high half, the one they lead to in the low one.
    var steps: [UInt64]
  }

  /// A pair of words as one of them sees it.
  private struct Pair: Hashable {
    var other: UInt32
    var isFirst: Bool
    var points: SIMD4<Int16>
  }

  /// New number by old one; terms keep the order of the first spelling.
  private let terms: [UInt32]
  private let termCount: Int

  /// Finds the words of a lexicon that are the same, where terms have such points as keywords.
  init(_ lexicon: LexiconCompiler.Output, _ keywords: KeywordTable) {
    let phrases = lexicon.phrases
    var steps = Array(repeating: [UInt64](), count: phrases.roots.count)
    for node in 0..<max(0, phrases.nodes.count - 1) {
      for edge in phrases.edges(of: node) {
        steps[Int(edge >> 32)].append(UInt64(node) << 32 | edge & 0xFFFF_FFFF)
      }
    }
    let pairs = Self.pairs(of: lexicon)
    var known: [Meaning: UInt32] = [:]
    var terms: [UInt32] = [0]
    for term in phrases.roots.indices.dropFirst() {
      let meaning = Meaning(
        root: phrases.roots[term], languages: lexicon.functionWords[term],
        mayBeKeyword: !lexicon.keywords[term].isEmpty, isGroup: lexicon.groups.contains(UInt32(term)),
        points: keywords.points[term], pairs: pairs[term], steps: steps[term])
      let number = known[meaning] ?? UInt32(known.count + 1)
      known[meaning] = number
      terms.append(number)
    }
    self.terms = terms
    termCount = known.count + 1
  }

  /// The pairs of each term, in a fixed order.
  private static func pairs(of lexicon: LexiconCompiler.Output) -> [[Pair]] {
    var pairs = Array(repeating: [Pair](), count: lexicon.keywords.count)
    for (key, points) in lexicon.pairs.sorted(by: { $0.key < $1.key }) {
      let (first, second) = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
      pairs[Int(first)].append(Pair(other: second, isFirst: true, points: points))
      pairs[Int(second)].append(Pair(other: first, isFirst: false, points: points))
    }
    return pairs
  }

  /// The lexicon with the new numbers; it finds the same phrases.
  func applied(to lexicon: LexiconCompiler.Output) -> LexiconCompiler.Output {
    var result = lexicon
    result.vocabulary = VocabularyBuilder.renumbered(lexicon.vocabulary, terms)
    result.functionWords = Array(repeating: 0, count: termCount)
    result.keywords = Array(repeating: "", count: termCount)
    var roots = Array(repeating: UInt32(0), count: termCount)
    for old in terms.indices.reversed() {
      let new = Int(terms[old])
      result.functionWords[new] = lexicon.functionWords[old]
      result.keywords[new] = lexicon.keywords[old]
      roots[new] = lexicon.phrases.roots[old]
    }
    result.renumberKeywords(terms)
    result.phrases = applied(to: lexicon.phrases, roots)
    return result
  }

  private func applied(to phrases: PhraseTable, _ roots: [UInt32]) -> PhraseTable {
    var layout: [PhraseTable.Node] = []
    var edges: [UInt64] = []
    for node in 0..<max(0, phrases.nodes.count - 1) {
      layout.append(PhraseTable.Node(outputs: phrases.nodes[node].outputs, edges: UInt32(edges.count)))
      edges += Set(
        phrases.edges(of: node).map { edge in
          UInt64(terms[Int(edge >> 32)]) << 32 | edge & 0xFFFF_FFFF
        }
      ).sorted(by: PhraseTable.precedes)
    }
    layout.append(
      PhraseTable.Node(outputs: UInt32(phrases.outputs.count), edges: UInt32(edges.count)))
    return PhraseTable(
      roots: roots, nodes: layout, outputs: Array(phrases.outputs.elements), edges: edges)
  }
}
