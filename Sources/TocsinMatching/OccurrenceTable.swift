import TocsinText

/// Finds the concepts of a text and files them by concept.
///
/// One pass over the tokens: each token that begins a phrase starts a walk in the ``PhraseTable``; the longest
/// phrase of a concept at a place wins. The same pass counts function words, numbers the sentences, and notes
/// the built-in concepts. Afterwards the phrases of languages that the text is not written in are dropped, and
/// the rest is sorted into one bucket a concept. Cost: linear, at most ``PhraseTable/longestPhrase`` steps a
/// token.
package struct OccurrenceTable {
  private let model: CompiledModel
  private(set) var all: [Occurrence] = []
  /// Sentence number by token.
  package private(set) var sentences: [Int32] = []
  /// Languages of the text (a bit mask); never zero.
  package private(set) var languages: UInt8 = .max
  /// Concepts with at least one occurrence, ascending by first place.
  package private(set) var present: [Int] = []
  private var spans: [MatchSpan] = []
  private var bucketStarts: [Int32]
  private var bucketCounts: [Int32]
  private var languageCounts: [Int]

  init(model: CompiledModel) {
    self.model = model
    bucketStarts = Array(repeating: 0, count: model.conceptIDs.count)
    bucketCounts = bucketStarts
    languageCounts = Array(repeating: 0, count: 8)
  }

  /// The spans of a concept, ascending by start.
  func spans(of concept: Int) -> ArraySlice<MatchSpan> {
    guard bucketCounts[concept] > 0 else { return [] }
    let start = Int(bucketStarts[concept])
    return spans[start..<start + Int(bucketCounts[concept])]
  }

  /// The languages that the text's function words speak for, most first; empty when it has none.
  var likelyLanguages: [Int] {
    languageCounts.indices.filter { languageCounts[$0] > 0 && languages & 1 << UInt8($0) != 0 }
      .sorted { languageCounts[$0] > languageCounts[$1] }
  }

  /// Reads a text, forgetting the one before.
  mutating func read(_ text: TokenizedText) {
    reset()
    let count = text.count
    var sentence: Int32 = 0
    for i in 0..<count {
      let token = text.tokens[i]
      if token.flags.contains(.sentenceBreakBefore), i > 0 {
        endSentence(at: i, token)
        sentence += 1
      }
      sentences.append(sentence)
      if token.flags.contains(.obfuscated) { note(model.builtIns.obfuscated, i, i + 1) }
      guard token.term != 0 else { continue }
      countLanguages(token.term)
      let root = model.phrases.roots[Int(token.term)]
      if root != 0 { walk(from: i, root, text) }
    }
    if count > 0 {
      endSentence(at: count, text.tokens[count])
      note(model.builtIns.textStart, 0, 1)
    }
    chooseLanguages()
    fileByConcept()
  }

  private mutating func reset() {
    for concept in present { bucketCounts[concept] = 0 }
    all.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    present.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    for language in languageCounts.indices { languageCounts[language] = 0 }
  }

  private mutating func note(_ concept: Int, _ start: Int, _ end: Int) {
    all.append(
      Occurrence(concept: Int32(concept), start: Int32(start), end: Int32(end), languages: .max))
  }

  private mutating func endSentence(at index: Int, _ next: Token) {
    if next.flags.contains(.questionBefore) { note(model.builtIns.question, index - 1, index) }
  }

  private mutating func countLanguages(_ term: TermID) {
    var mask = model.functionWords[Int(term)]
    while mask != 0 {
      languageCounts[mask.trailingZeroBitCount] += 1
      mask &= mask - 1
    }
  }

  private mutating func walk(from start: Int, _ root: UInt32, _ text: TokenizedText) {
    let first = all.count
    var node = root
    var end = start + 1
    while true {
      emit(node, start, end, first)
      guard model.phrases.hasEdges[Int(node)] != 0, end < text.count else { return }
      let next = text.tokens[end]
      guard next.term != 0, !next.flags.contains(.sentenceBreakBefore) else { return }
      node = model.phrases.next(node, next.term)
      if node == 0 { return }
      end += 1
    }
  }

  /// Notes the concepts of a phrase; in each language a longer phrase of a concept replaces a shorter one.
  private mutating func emit(_ node: UInt32, _ start: Int, _ end: Int, _ first: Int) {
    let table = model.phrases
    for index in Int(table.outputStarts[Int(node)])..<Int(table.outputStarts[Int(node) + 1]) {
      let output = table.outputs[index]
      let longer = Occurrence(
        concept: Int32(output & 0xFF_FFFF), start: Int32(start), end: Int32(end),
        languages: UInt8(output >> 24))
      var replaced: Int?
      for shorter in first..<all.count where all[shorter].concept == longer.concept {
        all[shorter].languages &= ~longer.languages
        if all[shorter].languages == 0 { replaced = shorter }
      }
      if let replaced { all[replaced] = longer } else { all.append(longer) }
    }
  }

  /// Keeps the languages with at least two fifths of the function words of the commonest one.
  private mutating func chooseLanguages() {
    let top = languageCounts.max() ?? 0
    guard top > 0 else {
      languages = .max
      return
    }
    languages = 0
    for (language, count) in languageCounts.enumerated() where count * 5 >= top * 2 {
      languages |= 1 << UInt8(language)
    }
  }

  /// Counting sort by concept; occurrences of absent languages are left out.
  private mutating func fileByConcept() {
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      if bucketCounts[concept] == 0 { present.append(concept) }
      bucketCounts[concept] += 1
    }
    var offset: Int32 = 0
    for concept in present {
      bucketStarts[concept] = offset
      offset += bucketCounts[concept]
      bucketCounts[concept] = 0
    }
    spans.append(contentsOf: repeatElement(MatchSpan(start: 0, end: 0, parts: 0), count: Int(offset)))
    for occurrence in all where occurrence.languages & languages != 0 {
      let concept = Int(occurrence.concept)
      spans[Int(bucketStarts[concept] + bucketCounts[concept])] = MatchSpan(
        start: Int(occurrence.start), end: Int(occurrence.end))
      bucketCounts[concept] += 1
    }
  }
}
