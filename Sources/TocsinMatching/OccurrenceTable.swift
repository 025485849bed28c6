import TocsinText

/// Finds the concepts of a text.
///
/// One pass over the tokens (``PhraseScan``) finds phrases of one token and where longer ones may begin, counts function
/// words, numbers the sentences, and notes the built-in concepts; ``PhraseWalk`` then walks the ``PhraseTable`` from there.
/// Afterwards the set of concepts is known, those of languages that the text is not written in left out (``PhraseRows``).
/// Most texts are never asked for more; where each concept stands is worked out on demand (``PhraseExpansion``, ``ConceptIndex``).
/// Cost: linear, at most ``PhraseTable/longestPhrase`` steps a token.
package final class OccurrenceTable {
  /// So many occurrences are not filed by concept.
  private static let fewOccurrences = 256
  /// Occurrences that are looked through more often than this are filed, too.
  private static let fewLooks = 8

  private let phrases: PhraseTable
  private let terms: TermTable
  private let builtIns: BuiltInConcepts
  /// What the phrases of the text show; ``PlaceFilter`` adds the tests of typed numbers.
  let rows: PhraseRows
  /// The phrases of the text: those of one token, then longer ones, each in order of their first token.
  private let found = ScratchArray<FoundPhrase>(capacity: 64)
  /// How many of them are of one token.
  private var singleCount = 0
  private let openings = ScratchArray<PhraseOpening>(capacity: 64)
  private var counts = LanguageCounts()
  private let index: ConceptIndex
  private let expanded = ScratchArray<Occurrence>()
  private var isExpanded = false
  private var isFiled = false
  /// How many times the occurrences were looked through.
  private var looks = 0
  /// Sentence number by token; what follows the last token is left from longer texts.
  private let sentences = ScratchArray<Int32>()
  /// Languages of the text (a bit mask); never zero.
  package private(set) var languages: UInt8 = .max
  /// The flags of all tokens together.
  private(set) var flags: TokenFlags = []
  /// The concepts of the text, and the tests that its typed numbers pass.
  var leaves: LeafBits { rows.leaves }
  /// What a bit of a place stands for.
  private(set) var scale = PlaceScale(tokenCount: 0, sentenceStarts: 0)

  init(_ tables: MatchTables) {
    phrases = tables.model.phrases
    terms = tables.model.terms
    builtIns = tables.model.builtIns
    index = ConceptIndex(conceptCount: tables.conceptCount)
    rows = PhraseRows(tables)
  }

  /// Every occurrence in order of its first token, those of absent languages too; valid until the next text.
  var all: UnsafeBufferPointer<Occurrence> {
    expand()
    return expanded.elements
  }

  /// Concepts with at least one occurrence, ascending by first place.
  package var present: [Int] {
    file()
    return index.present.elements.map { Int($0) }
  }

  /// The spans of a concept, ascending by start; valid until the next text.
  func spans(of concept: Int) -> UnsafeBufferPointer<MatchSpan> {
    guard leaves.contains(concept) else { return UnsafeBufferPointer(start: nil, count: 0) }
    if !isFiled { file() }
    return index.spans(of: concept)
  }

  /// Appends the spans of a concept, ascending by start. A few occurrences are looked through, many are filed first.
  func appendSpans(of concept: Int, to spans: ScratchArray<MatchSpan>) {
    expand()
    looks += 1
    guard !isFiled, expanded.count <= Self.fewOccurrences, looks <= Self.fewLooks else {
      spans.append(self.spans(of: concept))
      return
    }
    let sought = Int32(truncatingIfNeeded: concept)
    for occurrence in expanded.elements
    where occurrence.concept == sought && occurrence.languages & languages != 0 {
      spans.append(MatchSpan(start: Int(occurrence.start), end: Int(occurrence.end)))
    }
  }

  /// The number of the sentence that holds a token.
  func sentence(of token: Int) -> Int { Int(sentences[token]) }

  /// The languages that the text's function words speak for, most first; empty when it has none.
  var likelyLanguages: [Int] {
    let counts = counts
    return (0..<8).filter { counts[$0] > 0 && languages & 1 << UInt8($0) != 0 }
      .sorted { counts[$0] > counts[$1] }
  }

  /// Reads a text, forgetting the one before.
  func read(_ text: TokenizedText) {
    isExpanded = false
    isFiled = false
    looks = 0
    sentences.removeAll()
    sentences.reserve(text.count)
    scan(text)
    languages = counts.spoken
    rows.begin(found.elements, languages: languages)
  }

  /// Appends the occurrences of those phrases whose nodes are in a set.
  func appendOccurrences(of nodes: FixedBits, to all: ScratchArray<Occurrence>) {
    var expansion = PhraseExpansion(phrases: phrases.view)
    forEachPhrase { phrase in
      if phrase.node & FoundPhrase.builtIn == 0, nodes.contains(Int(phrase.node)) {
        expansion.append(phrase, to: all)
      }
    }
  }

  /// Calls `body` with the phrases, in order of their first token.
  @inline(__always)
  private func forEachPhrase(_ body: (FoundPhrase) -> Void) {
    let found = found.elements
    var longer = singleCount
    for single in 0..<singleCount {
      while longer < found.count, found[longer].start < found[single].start {
        body(found[longer])
        longer &+= 1
      }
      body(found[single])
    }
    for place in longer..<found.count { body(found[place]) }
  }

  private func scan(_ text: TokenizedText) {
    found.removeAll()
    openings.removeAll()
    text.tokens.withUnsafeBufferPointer { tokens in
      guard let first = tokens.baseAddress, terms.entries.count > 0 else { return }  // no model or no token
      var scan = PhraseScan(
        tokens: first, count: tokens.count - 1, terms: terms.entries.base, sentences: sentences.base,
        builtIns: builtIns)
      // Each token may be one, whether or not it is a phrase by itself.
      openings.reserve(tokens.count)
      while !scan.isAtEnd {
        found.reserve(2 * PhraseScan.phrasesPerToken)
        let more = scan.run(into: found.room, openings.room.baseAddress.unsafelyUnwrapped)
        found.advance(by: more.phrases)
        openings.advance(by: more.openings)
      }
      singleCount = found.count
      PhraseWalk(tokens: first, count: tokens.count - 1, phrases: phrases.view)
        .run(openings.elements, into: found)
      sentences.advance(by: tokens.count - 1)
      counts = scan.languages
      scale = PlaceScale(tokenCount: tokens.count - 1, sentenceStarts: scan.sentenceStarts)
      flags = scan.flags
    }
  }

  /// Adds to the places of each concept where it stands, in the languages of the text.
  func notePlaces(in places: ScratchArray<PlaceMask>) {
    let languages = UInt32(languages) << 24
    let view = phrases.view
    let base = places.base
    for phrase in found.elements {
      let place = PlaceMask(
        starts: scale.bit(of: Int(phrase.start)), ends: scale.bit(of: Int(phrase.end) &- 1))
      if phrase.node & FoundPhrase.builtIn != 0 {
        base[Int(phrase.node & ~FoundPhrase.builtIn)].formUnion(place)
        continue
      }
      for output in view.outputRange(of: phrase.node) {
        let content = view.outputs[output]
        // No branch, since nobody could foretell it.
        let isSpoken: UInt64 = content & languages != 0 ? .max : 0
        let concept = Int(content & 0xFF_FFFF)
        base[concept].starts |= place.starts & isSpoken
        base[concept].ends |= place.ends & isSpoken
      }
    }
  }

  private func expand() {
    guard !isExpanded else { return }
    isExpanded = true
    expanded.removeAll()
    var expansion = PhraseExpansion(phrases: phrases.view)
    forEachPhrase { expansion.append($0, to: expanded) }
  }

  private func file() {
    guard !isFiled else { return }
    isFiled = true
    expand()
    index.file(expanded.elements, languages: languages)
  }
}
