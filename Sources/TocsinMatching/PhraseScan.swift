import TocsinText

/// One pass over the tokens of a text: finds the phrases of one token and where longer ones may begin, counts function
/// words, numbers the sentences.
///
/// The hot path of matching, so over flat memory. Bounds: `tokens` ends with a sentinel at `count`; `terms` has an entry
/// for each term of the vocabulary; `sentences` has room for `count` numbers.
struct PhraseScan {
  /// The most phrases of one token that are found at one: its own, and the built-in concepts.
  static let phrasesPerToken = 4

  let tokens: UnsafePointer<Token>
  let count: Int
  let terms: UnsafePointer<TermTable.Entry>
  let sentences: UnsafeMutablePointer<Int32>
  let builtIns: BuiltInConcepts
  /// Function words by language.
  private(set) var languages = LanguageCounts()
  /// The flags of all tokens together.
  private(set) var flags: TokenFlags = []
  /// Which of the first 64 tokens begin a sentence behind the first.
  private(set) var sentenceStarts: UInt64 = 0
  /// The token to go on with.
  private var position = 0
  private var sentence: Int32 = 0

  init(
    tokens: UnsafePointer<Token>, count: Int, terms: UnsafePointer<TermTable.Entry>,
    sentences: UnsafeMutablePointer<Int32>, builtIns: BuiltInConcepts
  ) {
    self.tokens = tokens
    self.count = count
    self.terms = terms
    self.sentences = sentences
    self.builtIns = builtIns
  }

  /// Whether the whole text has been read.
  var isAtEnd: Bool { position > count }

  /// Reads on until the text or the room ends; returns how many phrases were found.
  ///
  /// - Parameters:
  ///   - room: takes the phrases of one token; there must be room for ``phrasesPerToken``, so that it gets on.
  ///   - openings: takes the tokens at which longer phrases may begin; there must be room for all that are left.
  /// - Returns: how many were found of either.
  mutating func run(
    into room: UnsafeMutableBufferPointer<FoundPhrase>, _ openings: UnsafeMutablePointer<PhraseOpening>
  ) -> (phrases: Int, openings: Int) {
    guard let first = room.baseAddress else { return (0, 0) }
    let limit = first + (room.count - Self.phrasesPerToken)
    var found = first
    var opening = openings
    if position == 0, count > 0 {
      found = note(UInt32(builtIns.textStart) | FoundPhrase.builtIn, 0, 1, found)
    }
    // What is asked at each token stays in registers.
    let (tokens, count, terms, sentences) = (tokens, count, terms, sentences)
    var (i, flags, lanes) = (position, self.flags, LanguageCounts.Lanes())
    var entry = terms[Int(tokens[i].term)]
    while i < count, found <= limit {
      let own = tokens[i].flags
      flags = TokenFlags(rawValue: flags.rawValue | own.rawValue)
      if own.has(.sentenceBreakBefore) || own.has(.obfuscated) { found = readFlags(of: i, found) }
      sentences[i] = sentence
      lanes.add(entry.languages)
      if i & LanguageCounts.Lanes.mask == 0 { languages.take(&lanes) }
      let next = terms[Int(tokens[i &+ 1].term)]
      let mayGoOn = entry.next &>> UInt64(next.place) & next.previous &>> UInt64(entry.rootPlace)
      // What is no phrase by itself, or begins none, is written over: no branch, since nobody could foretell it.
      _ = note(entry.root, i, i &+ 1, found)
      found += Int(entry.outputs)
      opening.initialize(to: PhraseOpening(start: Int32(truncatingIfNeeded: i), root: entry.root))
      opening += Int(mayGoOn & 1)
      entry = next
      i &+= 1
    }
    languages.take(&lanes)
    (position, self.flags) = (i, flags)
    if i == count, found <= limit {
      if count > 0 { found = endSentence(at: count, found) }
      position = count + 1
    }
    return (found - first, opening - openings)
  }

  private mutating func readFlags(
    of i: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    var found = found
    let flags = tokens[i].flags
    if flags.has(.sentenceBreakBefore), i > 0 {
      found = endSentence(at: i, found)
      sentence &+= 1
      sentenceStarts |= 1 << UInt64(i)
    }
    if flags.has(.obfuscated) {
      found = note(UInt32(builtIns.obfuscated) | FoundPhrase.builtIn, i, i &+ 1, found)
    }
    return found
  }

  private func endSentence(
    at index: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    guard tokens[index].flags.has(.questionBefore) else { return found }
    return note(UInt32(builtIns.question) | FoundPhrase.builtIn, index &- 1, index, found)
  }

  @inline(__always)
  private func note(
    _ node: UInt32, _ start: Int, _ end: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    found.initialize(
      to: FoundPhrase(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), node: node))
    return found + 1
  }
}
