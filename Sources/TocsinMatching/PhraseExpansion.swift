/// Turns phrases into occurrences of their concepts: in each language the longest phrase of a concept at a place wins.
struct PhraseExpansion {
  let phrases: PhraseView
  /// The token at which the phrases last appended begin, and where their occurrences do.
  private var start: Int32 = -1
  private var first = 0

  init(phrases: PhraseView) { self.phrases = phrases }

  /// Appends the occurrences of a phrase to `all`, those of absent languages too; phrases come in order of their
  /// first token, then of their length.
  mutating func append(_ phrase: FoundPhrase, to all: ScratchArray<Occurrence>) {
    if phrase.node & FoundPhrase.builtIn != 0 {
      // No phrase of a lexicon stands for these: nothing to replace.
      let concept = Int32(phrase.node & ~FoundPhrase.builtIn)
      all.append(Occurrence(concept: concept, start: phrase.start, end: phrase.end, languages: .max))
      return
    }
    if phrase.start != start {
      start = phrase.start
      first = all.count
    }
    let known = all.count
    let outputs = phrases.outputRange(of: phrase.node)
    if first == known {
      // Nothing to replace. Bounds: room for all outputs is made first.
      all.reserve(outputs.count)
      var target = all.base + known
      for index in outputs {
        let output = phrases.outputs[index]
        target.initialize(
          to: Occurrence(
            concept: Int32(output & 0xFF_FFFF), start: phrase.start, end: phrase.end,
            languages: UInt8(output >> 24)))
        target += 1
      }
      return all.advance(by: outputs.count)
    }
    for index in outputs {
      let output = phrases.outputs[index]
      let longer = Occurrence(
        concept: Int32(output & 0xFF_FFFF), start: phrase.start, end: phrase.end,
        languages: UInt8(output >> 24))
      add(longer, among: first..<known, all)
    }
  }

  /// Notes a concept of a phrase; in each language a longer phrase of a concept replaces a shorter one.
  private func add(_ longer: Occurrence, among earlier: Range<Int>, _ all: ScratchArray<Occurrence>) {
    var replaced: Int?
    for shorter in earlier where all[shorter].concept == longer.concept {
      all[shorter].languages &= ~longer.languages
      if all[shorter].languages == 0 { replaced = shorter }
    }
    if let replaced { all[replaced] = longer } else { all.append(longer) }
  }
}
