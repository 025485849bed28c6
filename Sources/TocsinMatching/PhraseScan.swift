import TocsinText

/// The memory that a ``PhraseScan`` fills, kept from record to record.
struct PhraseBuffers {
  /// Occurrences in order of their first token.
  var all: [Occurrence] = []
  var languages = LanguageCounts()
  /// The flags of all tokens together.
  var flags: TokenFlags = []

  mutating func removeAll() {
    all.removeAll(keepingCapacity: true)
    languages = LanguageCounts()
    flags = []
  }
}

/// One pass over the tokens of a text: finds phrases, counts function words, numbers the sentences.
///
/// The hot path of matching, so over flat memory. Bounds: `tokens` ends with a sentinel at `count`; `terms` has an entry
/// for each term of the vocabulary; `sentences` has room for `count` numbers.
struct PhraseScan {
  let tokens: UnsafePointer<Token>
  let count: Int
  let terms: UnsafePointer<TermTable.Entry>
  let phrases: PhraseView
  let sentences: UnsafeMutablePointer<Int32>
  let builtIns: BuiltInConcepts
  // Flags as plain numbers: another module's option set is not inlined.
  private let sentenceBreak = TokenFlags.sentenceBreakBefore.rawValue
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

  /// Reads the whole text into the buffers, which hold nothing.
  func run(into buffers: inout PhraseBuffers) {
    var all: [Occurrence] = []
    swap(&all, &buffers.all)
    var languages = LanguageCounts()
    var flags: UInt32 = 0
    var sentence: Int32 = 0
    let special = sentenceBreak | obfuscated
    for i in 0..<count {
      let token = tokens[i]
      flags |= token.flags.rawValue
      if token.flags.rawValue & special != 0 {
        if token.flags.rawValue & sentenceBreak != 0, i > 0 {
          endSentence(at: i, &all)
          sentence &+= 1
        }
        if token.flags.rawValue & obfuscated != 0 { note(builtIns.obfuscated, i, &all) }
      }
      sentences[i] = sentence
      let entry = terms[Int(token.term)]
      languages.add(entry.languages)
      guard entry.root != 0 else { continue }
      let next = tokens[i &+ 1].term
      let mayGoOn =
        entry.next & TermTable.bit(of: next) != 0
        && terms[Int(next)].previous & TermTable.bit(of: entry.root) != 0
      if mayGoOn || entry.hasOutputs { walk(from: i, entry.root, mayGoOn, &all) }
    }
    if count > 0 {
      endSentence(at: count, &all)
      note(builtIns.textStart, 0, &all)
    }
    languages.flush()
    swap(&all, &buffers.all)
    buffers.languages = languages
    buffers.flags = TokenFlags(rawValue: flags)
  }

  private func endSentence(at index: Int, _ all: inout [Occurrence]) {
    if tokens[index].flags.contains(.questionBefore) { note(builtIns.question, index - 1, &all) }
  }

  private func note(_ concept: Int, _ token: Int, _ all: inout [Occurrence]) {
    all.append(
      Occurrence(concept: Int32(concept), start: Int32(token), end: Int32(token + 1), languages: .max))
  }

  @inline(__always)
  private func walk(from start: Int, _ root: UInt32, _ mayGoOn: Bool, _ all: inout [Occurrence]) {
    let first = all.count
    var node = root
    var end = start &+ 1
    while true {
      let known = all.count
      for index in phrases.outputRange(of: node) {
        let output = phrases.outputs[index]
        let found = Occurrence(
          concept: Int32(output & 0xFF_FFFF), start: Int32(truncatingIfNeeded: start),
          end: Int32(truncatingIfNeeded: end), languages: UInt8(output >> 24))
        if first == known { all.append(found) } else { add(found, among: first..<known, &all) }
      }
      guard mayGoOn, phrases.hasEdges[Int(node)] != 0, end < count else { return }
      let next = tokens[end]
      guard next.term != 0, next.flags.rawValue & sentenceBreak == 0 else { return }
      node = phrases.next(node, next.term)
      if node == 0 { return }
      end &+= 1
    }
  }

  /// Notes a concept of a phrase; in each language a longer phrase of a concept replaces a shorter one.
  private func add(_ longer: Occurrence, among earlier: Range<Int>, _ all: inout [Occurrence]) {
    var replaced: Int?
    for shorter in earlier where all[shorter].concept == longer.concept {
      all[shorter].languages &= ~longer.languages
      if all[shorter].languages == 0 { replaced = shorter }
    }
    if let replaced { all[replaced] = longer } else { all.append(longer) }
  }
}
