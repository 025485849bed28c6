import TocsinText

/// Numbers terms and nodes anew so that those of everyday text lie together at the front of their tables.
///
/// Problem: the tables are larger than a processor's caches, and the words of a text are scattered over them. Idea: the
/// examples of the model show which words and phrases are common. Those come first, so that they share few cache lines,
/// and the edges of common words come first in every node.
struct PhraseLayout {
  /// New number by old one.
  private let terms: [UInt32]
  private let nodes: [UInt32]

  /// Learns from texts which terms and nodes of a lexicon are common.
  init(_ lexicon: LexiconCompiler.Output, texts: some Sequence<String>) {
    let phrases = lexicon.phrases
    var termCounts = Array(repeating: 0, count: phrases.roots.count)
    var nodeCounts = Array(repeating: 0, count: max(1, phrases.nodes.count - 1))
    let tokenizer = Tokenizer(vocabulary: lexicon.vocabulary)
    let tokens = TokenizedText()
    for text in texts {
      tokenizer.tokenize(text, into: tokens)
      for start in 0..<tokens.count {
        termCounts[Int(tokens.tokens[start].term)] += 1
        var node = phrases.roots[Int(tokens.tokens[start].term)]
        var end = start + 1
        while node != 0 {
          nodeCounts[Int(node)] += 1
          guard end < tokens.count, end - start < PhraseTable.longestPhrase else { break }
          node = phrases.view.next(node, tokens.tokens[end].term)
          end += 1
        }
      }
    }
    terms = Self.commonFirst(termCounts)
    nodes = Self.commonFirst(nodeCounts)
  }

  /// The lexicon with the new numbers; it finds the same phrases.
  func applied(to lexicon: LexiconCompiler.Output) -> LexiconCompiler.Output {
    var result = lexicon
    result.vocabulary = VocabularyBuilder.renumbered(lexicon.vocabulary, terms)
    for (term, languages) in lexicon.functionWords.enumerated() {
      result.functionWords[Int(terms[term])] = languages
    }
    for (term, word) in lexicon.keywords.enumerated() { result.keywords[Int(terms[term])] = word }
    result.renumberKeywords(terms)
    result.phrases = applied(to: lexicon.phrases)
    return result
  }

  private func applied(to phrases: PhraseTable) -> PhraseTable {
    var roots = phrases.roots
    for (term, root) in phrases.roots.enumerated() { roots[Int(terms[term])] = nodes[Int(root)] }
    var order = Array(repeating: 0, count: nodes.count)
    for (old, new) in nodes.enumerated() { order[Int(new)] = old }
    var layout: [PhraseTable.Node] = []
    var outputs: [UInt32] = []
    var edges: [UInt64] = []
    for node in order {
      layout.append(PhraseTable.Node(outputs: UInt32(outputs.count), edges: UInt32(edges.count)))
      outputs += phrases.outputs.elements[phrases.outputRange(of: node)]
      edges += phrases.edges(of: node).map { edge in
        UInt64(terms[Int(edge >> 32)]) << 32 | UInt64(nodes[Int(edge & 0xFFFF_FFFF)])
      }.sorted(by: PhraseTable.precedes)
    }
    layout.append(PhraseTable.Node(outputs: UInt32(outputs.count), edges: UInt32(edges.count)))
    return PhraseTable(
      roots: roots, nodes: layout, outputs: outputs, edges: edges)
  }

  /// Numbers by falling count; 0, which stands for nothing, stays 0.
  private static func commonFirst(_ counts: [Int]) -> [UInt32] {
    let order = counts.indices.dropFirst().sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    var numbers = Array(repeating: UInt32(0), count: counts.count)
    for (place, old) in order.enumerated() { numbers[old] = UInt32(place + 1) }
    return numbers
  }
}
