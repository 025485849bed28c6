/// What stands between two tokens, gathered one code point at a time.
struct Gap {
  /// Kinds of code points in a gap.
  struct Marks: OptionSet {
    let rawValue: UInt16

    static let space = Marks(rawValue: 1 << 0)
    static let lineEnd = Marks(rawValue: 1 << 1)
    static let blankLine = Marks(rawValue: 1 << 2)
    static let dot = Marks(rawValue: 1 << 3)
    static let ellipsis = Marks(rawValue: 1 << 4)
    static let terminator = Marks(rawValue: 1 << 5)
    static let question = Marks(rawValue: 1 << 6)
    static let clause = Marks(rawValue: 1 << 7)
    static let hyphen = Marks(rawValue: 1 << 8)
    static let twoHyphens = Marks(rawValue: 1 << 9)
    static let quote = Marks(rawValue: 1 << 10)
    static let apostrophe = Marks(rawValue: 1 << 11)
    static let plus = Marks(rawValue: 1 << 12)
    static let slash = Marks(rawValue: 1 << 13)
    /// A sign without meaning for the tokens.
    static let other = Marks(rawValue: 1 << 14)
    /// Something stands between the full stop and the next token.
    static let afterDot = Marks(rawValue: 1 << 15)

    static let white: Marks = [.space, .lineEnd]
  }

  private(set) var marks: Marks = []

  /// Whether nothing has been seen since the last token.
  var isEmpty: Bool { marks.isEmpty }

  /// Adds the mark of the next code point.
  @inline(__always)
  mutating func add(_ mark: Marks) {
    if marks.isEmpty || mark == .space && marks == .space {
      marks = mark
    } else {
      addSlowly(mark)
    }
  }

  private mutating func addSlowly(_ mark: Marks) {
    if mark == .dot, marks.contains(.dot) { marks.insert(.ellipsis) }
    if mark != .dot, marks.contains(.dot) { marks.insert(.afterDot) }
    if mark == .hyphen, marks.contains(.hyphen) { marks.insert(.twoHyphens) }
    if mark == .lineEnd, marks.contains(.lineEnd) { marks.insert(.blankLine) }
    marks.formUnion(mark)
  }

  /// Whether only an apostrophe stands between two tokens.
  var isApostrophe: Bool { marks == .apostrophe }

  /// The flags that need no look at the neighbours; full stops are judged by the scanner.
  @inline(__always)
  var plainFlags: TokenFlags {
    guard marks.isSubset(of: [.space, .dot, .afterDot, .clause, .other]) else { return rareFlags }
    let space: TokenFlags = marks.contains(.space) ? .spaceBefore : []
    return marks.contains(.clause) ? space.union(.clauseBreakBefore) : space
  }

  private var rareFlags: TokenFlags {
    var flags: TokenFlags = []
    if !marks.isDisjoint(with: .white) { flags.insert(.spaceBefore) }
    if marks.contains(.lineEnd) { flags.formUnion([.lineBreakBefore, .clauseBreakBefore]) }
    if marks.contains(.clause) || marks.contains(.twoHyphens) { flags.insert(.clauseBreakBefore) }
    if marks.contains(.hyphen) {
      flags.insert(.hyphenBefore)
      if !marks.isDisjoint(with: .white) { flags.insert(.clauseBreakBefore) }
    }
    if marks.contains(.quote) { flags.insert(.quoteBefore) }
    if marks.contains(.apostrophe) { flags.insert(isApostrophe ? .apostropheBefore : .quoteBefore) }
    if marks.contains(.plus) { flags.insert(.plusBefore) }
    if marks.contains(.slash) { flags.insert(.slashBefore) }
    if marks.contains(.question) { flags.insert(.questionBefore) }
    if !marks.isDisjoint(with: [.terminator, .question, .blankLine, .ellipsis]) {
      flags.insert(.sentenceBreakBefore)
    }
    return flags
  }
}
