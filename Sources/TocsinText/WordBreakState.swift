/// The state of the UAX #29 machine between two code points. Rule names are those of the standard.
struct WordBreakState {
  /// Where boundaries are, given the code point just read.
  struct Breaks {
    /// An earlier boundary that was pending and turned out to be one.
    var pending: Int?
    /// Whether there is a boundary before the code point.
    var here: Bool
  }

  /// What a mark inside a word still needs to be part of it.
  private enum Need { case nothing, letter, hebrewLetter, number }

  /// Where the open word starts.
  private(set) var wordStart = 0
  /// Whether the open word holds text of a script whose words are found by dictionary.
  private(set) var needsDictionary = false
  /// The boundary before a mark that may yet join its neighbours.
  private(set) var pendingBoundary: Int?

  private var need = Need.nothing
  private var isStart = true
  /// The class of the last code point as it is.
  private var lastRaw = WordBreak.other
  /// The class of the last code point that WB4 does not skip.
  private var last = WordBreak.other
  private var lastIsKanaKanji = false
  /// Whether the last code point is the first letter of a flag.
  private var flagIsOpen = false

  /// Takes the next code point, which starts at `index`.
  mutating func step(to properties: CharacterProperties, at index: Int) -> Breaks {
    // Letters of complex scripts chain like other letters; the dictionary cuts between them.
    let next = properties.isComplex && properties.wordBreak == .other ? .aLetter : properties.wordBreak
    defer {
      lastRaw = next
      isStart = false
    }
    if isStart { return accept(next, properties, Breaks(pending: nil, here: false)) }
    if lastRaw == .cr, next == .lf { return accept(next, properties, Breaks(here: false)) }  // WB3
    if lastRaw.isLineEnd || next.isLineEnd { return accept(next, properties, settle(here: true)) }  // WB3a, b
    if lastRaw == .zwj, properties.isPictographic {  // WB3c
      return accept(next, properties, settle(here: false))
    }
    if lastRaw == .wSegSpace, next == .wSegSpace { return Breaks(here: false) }  // WB3d
    if next.isIgnored { return Breaks(here: false) }  // WB4
    return stepInside(to: next, properties, at: index)
  }

  /// WB5 to WB999.
  private mutating func stepInside(
    to next: WordBreak, _ properties: CharacterProperties, at index: Int
  ) -> Breaks {
    if satisfies(next) {  // WB6, WB7, WB7b, WB7c, WB11, WB12
      pendingBoundary = nil
      need = .nothing
      return accept(next, properties, Breaks(here: false))
    }
    if mayJoin(next) {
      let wanted = needAfter(next)
      let isPart = last == .hebrewLetter && next == .singleQuote  // WB7a
      pendingBoundary = isPart ? nil : index
      need = wanted
      return accept(next, properties, Breaks(here: false))
    }
    let joins = joins(next) || lastIsKanaKanji && properties.isKanaKanji
    let closesFlag = joins && next == .regionalIndicator
    defer { if closesFlag { flagIsOpen = false } }
    return accept(next, properties, settle(here: !joins))
  }

  /// Whether a pending mark and this code point belong to the word.
  private func satisfies(_ next: WordBreak) -> Bool {
    switch need {
    case .nothing: false
    case .letter: next.isLetter
    case .hebrewLetter: next == .hebrewLetter
    case .number: next == .numeric
    }
  }

  /// Whether a mark after the last letter or digit may be part of the word.
  private func mayJoin(_ next: WordBreak) -> Bool {
    switch next {
    case .singleQuote, .midNumLet: last.isLetter || last == .numeric
    case .midLetter: last.isLetter
    case .midNum: last == .numeric
    case .doubleQuote: last == .hebrewLetter
    default: false
    }
  }

  private func needAfter(_ mark: WordBreak) -> Need {
    if mark == .doubleQuote { return .hebrewLetter }
    return last == .numeric ? .number : .letter
  }

  /// Whether two neighbours join without a condition.
  private func joins(_ next: WordBreak) -> Bool {
    switch (last, next) {
    case (.aLetter, .aLetter), (.aLetter, .hebrewLetter), (.hebrewLetter, .aLetter),
      (.hebrewLetter, .hebrewLetter):
      true  // WB5
    case (.numeric, .numeric), (.aLetter, .numeric), (.hebrewLetter, .numeric), (.numeric, .aLetter),
      (.numeric, .hebrewLetter):
      true  // WB8, WB9, WB10
    case (.katakana, .katakana): true  // WB13
    case (.aLetter, .extendNumLet), (.hebrewLetter, .extendNumLet), (.numeric, .extendNumLet),
      (.katakana, .extendNumLet), (.extendNumLet, .extendNumLet):
      true  // WB13a
    case (.extendNumLet, .aLetter), (.extendNumLet, .hebrewLetter), (.extendNumLet, .numeric),
      (.extendNumLet, .katakana):
      true  // WB13b
    case (.regionalIndicator, .regionalIndicator): flagIsOpen  // WB15, WB16
    default: false
    }
  }

  /// A pending mark did not find what it needed.
  private mutating func settle(here: Bool) -> Breaks {
    defer {
      pendingBoundary = nil
      need = .nothing
    }
    return Breaks(pending: pendingBoundary, here: here)
  }

  private mutating func accept(
    _ next: WordBreak, _ properties: CharacterProperties, _ breaks: Breaks
  ) -> Breaks {
    last = next
    lastIsKanaKanji = properties.isKanaKanji
    flagIsOpen = next == .regionalIndicator
    return breaks
  }

  /// Remembers whether the open word needs a dictionary.
  mutating func noteDictionary(_ properties: CharacterProperties) {
    if properties.isComplex || properties.isKanaKanji { needsDictionary = true }
  }

  /// Begins a word.
  mutating func startWord(at index: Int) {
    wordStart = index
    needsDictionary = false
  }
}
