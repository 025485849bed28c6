import TocsinText

/// One pass over the tokens of a text: finds phrases, counts function words, numbers the sentences.
///
/// The hot path of matching, so over flat memory. Bounds: `tokens` ends with a sentinel at `count`; `terms` has an entry
/// for each term of the vocabulary; `sentences` has room for `count` numbers.
struct PhraseScan {
  /// The most phrases that are found at one token: one of each length, and the built-in concepts.
  static let phrasesPerToken = PhraseTable.longestPhrase + 3

  let tokens: UnsafePointer<Token>
  let count: Int
  let terms: UnsafePointer<TermTable.Entry>
  let phrases: PhraseView
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
    tokens: UnsafePointer<Token>, count: Int, terms: UnsafePointer<TermTable.Entry>, phrases: PhraseView,
    sentences: UnsafeMutablePointer<Int32>, builtIns: BuiltInConcepts
  ) {
    self.tokens = tokens
    self.count = count
    self.terms = terms
    self.phrases = phrases
    self.sentences = sentences
    self.builtIns = builtIns
  }

  /// Whether the whole text has been read.
  var isAtEnd: Bool { position > count }

  /// Reads on until the text or the room for phrases ends; returns how many phrases were found.
  ///
  /// There must be room for ``phrasesPerToken``, so that it gets on.
  mutating func run(into room: UnsafeMutableBufferPointer<FoundPhrase>) -> Int {
    guard let first = room.baseAddress else { return 0 }
    let limit = first + (room.count - Self.phrasesPerToken)
    var found = first
    // What is asked at each token stays in registers.
    let (tokens, count, terms, phrases, sentences) = (tokens, count, terms, phrases, sentences)
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
      // What is no phrase by itself is written over: no branch, since nobody could foretell it.
      _ = Self.note(entry.root, i, i &+ 1, found)
      found += Int(entry.outputs)
      if mayGoOn & 1 != 0 { found = Self.walk(tokens, count, phrases, from: i, entry.root, found) }
      entry = next
      i &+= 1
    }
    languages.take(&lanes)
    (position, self.flags) = (i, flags)
    if i < count { return found - first }
    if found > limit { return found - first }
    if count > 0 {
      found = endSentence(at: count, found)
      found = Self.note(UInt32(builtIns.textStart) | FoundPhrase.builtIn, 0, 1, found)
    }
    position = count + 1
    return found - first
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
      found = Self.note(UInt32(builtIns.obfuscated) | FoundPhrase.builtIn, i, i &+ 1, found)
    }
    return found
  }

  private func endSentence(
    at index: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    guard tokens[index].flags.has(.questionBefore) else { return found }
    return Self.note(UInt32(builtIns.question) | FoundPhrase.builtIn, index &- 1, index, found)
  }

  @inline(__always)
  private static func note(
    _ node: UInt32, _ start: Int, _ end: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    found.initialize(
      to: FoundPhrase(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), node: node))
    return found + 1
  }

  /// Notes the phrases of more than one token that begin at a token. Apart, so that the pass over the tokens keeps its
  /// registers.
  @inline(never)
  private static func walk(
    _ tokens: UnsafePointer<Token>, _ count: Int, _ phrases: PhraseView, from start: Int, _ root: UInt32,
    _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    var found = found
    var node = root
    var end = start &+ 1
    while phrases.hasEdges(node), end < count, end &- start < PhraseTable.longestPhrase {
      let next = tokens[end]
      guard next.term != 0, !next.flags.has(.sentenceBreakBefore) else { break }
      node = phrases.next(node, next.term)
      if node == 0 { break }
      end &+= 1
      if !phrases.outputRange(of: node).isEmpty { found = Self.note(node, start, end, found) }
    }
    return found
  }
}
