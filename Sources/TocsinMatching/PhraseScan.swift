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
  private(set) var flags: UInt32 = 0
  /// Which of the first 64 tokens begin a sentence behind the first.
  private(set) var sentenceStarts: UInt64 = 0
  /// The token to go on with.
  private var position = 0
  private var sentence: Int32 = 0
  // Flags as plain numbers: another module's option set is not inlined.
  private let sentenceBreak = TokenFlags.sentenceBreakBefore.rawValue
  private let question = TokenFlags.questionBefore.rawValue
  private let obfuscated = TokenFlags.obfuscated.rawValue

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
    let special = sentenceBreak | obfuscated
    while position < count {
      if found > limit { return found - first }
      let i = position
      let token = tokens[i]
      flags |= token.flags.rawValue
      if token.flags.rawValue & special != 0 { found = readFlags(of: i, found) }
      sentences[i] = sentence
      position = i &+ 1
      let entry = terms[Int(token.term)]
      languages.add(entry.languages)
      let next = tokens[i &+ 1].term
      let mayGoOn =
        entry.next & TermTable.bit(of: next) != 0
        && terms[Int(next)].previous & TermTable.bit(of: entry.root) != 0
      // What is no phrase by itself is written over: no branch, since nobody could foretell it.
      _ = note(entry.root, i, i &+ 1, found)
      found += Int(entry.outputs)
      if mayGoOn { found = walk(from: i, entry.root, found) }
    }
    if found > limit { return found - first }
    if count > 0 {
      found = endSentence(at: count, found)
      found = note(UInt32(builtIns.textStart) | FoundPhrase.builtIn, 0, 1, found)
    }
    languages.flush()
    position = count + 1
    return found - first
  }

  private mutating func readFlags(
    of i: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    var found = found
    let flags = tokens[i].flags.rawValue
    if flags & sentenceBreak != 0, i > 0 {
      found = endSentence(at: i, found)
      sentence &+= 1
      sentenceStarts |= 1 << UInt64(i)
    }
    if flags & obfuscated != 0 {
      found = note(UInt32(builtIns.obfuscated) | FoundPhrase.builtIn, i, i &+ 1, found)
    }
    return found
  }

  private func endSentence(
    at index: Int, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    guard tokens[index].flags.rawValue & question != 0 else { return found }
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

  @inline(__always)
  private func walk(
    from start: Int, _ root: UInt32, _ found: UnsafeMutablePointer<FoundPhrase>
  ) -> UnsafeMutablePointer<FoundPhrase> {
    var found = found
    var node = root
    var end = start &+ 1
    while phrases.hasEdges(node), end < count, end &- start < PhraseTable.longestPhrase {
      let next = tokens[end]
      guard next.term != 0, next.flags.rawValue & sentenceBreak == 0 else { break }
      node = phrases.next(node, next.term)
      if node == 0 { break }
      end &+= 1
      if !phrases.outputRange(of: node).isEmpty { found = note(node, start, end, found) }
    }
    return found
  }
}
