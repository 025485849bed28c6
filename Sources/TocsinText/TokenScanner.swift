/// Cuts a normalized record into tokens and looks them up.
///
/// ASCII text is cut without asking what UAX #29 says, because the cuts of `Tokenizer` are finer than its words: a run of
/// letters is always a token. Where a stretch between white space holds anything beyond ASCII, it goes through
/// `WordSegmenter` and the words are cut by the same rules (see `TokenScanner+General`). Each byte is looked at a
/// bounded number of times.
///
/// A scanner owns the memory of one worker's scans, kept from record to record.
///
/// Bounds: `bytes` is followed by `NormalizedText.padding` zero bytes, so that sixteen bytes may be read at any offset;
/// `classes` has an entry for each byte, `marks` one for each ASCII character.
final class TokenScanner {
  let segmenter: WordSegmenter
  let properties: CharacterTable
  let buffers = ScanBuffers()
  let tokens: GrowingMemory<Token>
  let odd: GrowingMemory<Int>
  let pieces: GrowingMemory<AlphanumericPiece>
  let classes: UnsafePointer<ASCIIClass>
  let marks: UnsafePointer<Gap.Marks>
  let abbreviations = TokenScanner.abbreviationNumbers()

  // The record; the memory is there for the length of a scan.
  private(set) var bytes: UnsafePointer<UInt8>
  private(set) var count = 0
  private(set) var source = UnsafeRawBufferPointer(start: nil, count: 0)
  private(set) var normalized: NormalizedText
  private(set) var vocabulary: VocabularyView
  private let words: Vocabulary

  var gap = Gap()

  /// Where the stretch without white space began, and the state there, to begin it again on the general path.
  private var chunkStart = 0
  private var chunkTokens = 0
  private var chunkGap = Gap()

  /// Makes a scanner for one worker.
  init(vocabulary: Vocabulary, segmenter: WordSegmenter) {
    self.segmenter = segmenter
    properties = segmenter.table
    tokens = buffers.tokens
    odd = buffers.odd
    pieces = buffers.pieces
    classes = buffers.classes
    marks = buffers.marks
    normalized = NormalizedText()
    bytes = UnsafePointer(normalized.base)
    words = vocabulary
    self.vocabulary = vocabulary.withView { $0 }
  }

  /// Scans a whole record into the buffers: its tokens and the sentinel, and where a disguise may start.
  func scan(_ normalized: NormalizedText, of source: UnsafeRawBufferPointer, generalPathOnly: Bool) {
    self.normalized = normalized
    self.source = source
    bytes = UnsafePointer(normalized.base)
    count = normalized.count
    tokens.removeAll()
    odd.removeAll()
    gap = Gap()
    startChunk(at: 0)
    words.withView { view in
      vocabulary = view
      if generalPathOnly { scanSlowly() } else { scan() }
    }
    let end = UInt32(count)
    let flags = takeGap(before: count).union(.sentenceBreakBefore)
    tokens.append(Token(start: end, end: end, term: 0, flags: flags))
  }

  private func scan() {
    var index = 0
    while index < count {
      let byte = bytes[index]
      let kind = classes[Int(byte)]
      switch kind {
      case .white: index = skipWhite(index)
      case .letter: index = scanWords(from: index) ?? scanGeneralChunk()
      case .gap:
        gap.add(marks[Int(byte)])
        index &+= 1
      default: index = scanSign(index, kind) ?? scanGeneralChunk()
      }
    }
  }

  /// Scans every stretch between white space by Unicode's rules.
  private func scanSlowly() {
    var index = 0
    while index < count {
      index = classes[Int(bytes[index])] == .white ? skipWhite(index) : scanGeneralChunk()
    }
  }

  // MARK: ASCII

  /// Notes white space; the stretch after it starts a new chunk.
  @inline(__always)
  private func skipWhite(_ start: Int) -> Int {
    let byte = bytes[start]
    if byte == 0x20 {
      gap.add(.space)
    } else if byte != 0x0D || bytes[start + 1] != 0x0A {  // CR LF is one line end
      gap.add(marks[Int(byte)])
    }
    startChunk(at: start + 1)
    return start + 1
  }

  /// Notes that white space has just ended.
  @inline(__always)
  private func startChunk(at start: Int) {
    chunkStart = start
    chunkTokens = tokens.count
    chunkGap = gap
  }

  /// Reads what starts with neither an ASCII letter nor an ordinary mark; returns where it ends, or nil where only the
  /// general path knows.
  @inline(never)
  private func scanSign(_ start: Int, _ kind: ASCIIClass) -> Int? {
    switch kind {
    case .digit: return scanInteger(start) ?? scanAlphanumeric(start)
    case .symbol:
      emitSymbol(start, start + 1)
      return start + 1
    default: return scanBeyond(start)
    }
  }

  /// Reads words of ASCII letters as long as one space stands between them, as in most text. A word's slot is asked for
  /// when the word is cut and looked at when the next one is, for it may lie far from the processor.
  @inline(__always)
  private func scanWords(from first: Int) -> Int? {
    var start = first
    var word = SmallWord(bytes + start)
    var end = start &+ word.count
    guard classes[Int(bytes[end])].isPlainEnd else { return scanWord(start, from: end) }
    var slot = vocabulary.home(of: word.hash)
    append(word, at: start, takeGap(before: start))
    while bytes[end] == 0x20 {
      let next = SmallWord(bytes + end + 1)
      if next.count == 0 { break }
      start = end &+ 1
      end = start &+ next.count
      guard bytes[end] == 0x20 || classes[Int(bytes[end])].isPlainEnd else {
        settle(slot, word, at: tokens.count &- 1)
        gap.add(.space)
        startChunk(at: start)
        return scanWord(start, from: end)
      }
      let nextSlot = vocabulary.home(of: next.hash)
      append(next, at: start, .spaceBefore)
      settle(slot, word, at: tokens.count &- 2)
      (slot, word) = (nextSlot, next)
    }
    settle(slot, word, at: tokens.count &- 1)
    return end
  }

  /// Reads a word whose letters up to `place` are known to be letters.
  @inline(__always)
  private func scanWord(_ start: Int, from place: Int) -> Int? {
    var end = place
    while true {
      end = endOfLetters(end)
      let kind = classes[Int(bytes[end])]
      if kind.isPlainEnd {
        emitWord(start, end)
        return end
      }
      if kind == .digit { return end - start < 64 ? scanAlphanumeric(start) : nil }
      guard isSimpleLetter(end) else { return nil }
      end += 2
    }
  }

  /// Reads a word or a punctuation mark that starts beyond ASCII.
  private func scanBeyond(_ start: Int) -> Int? {
    if isSimpleLetter(start) { return scanWord(start, from: start + 2) }
    guard bytes[start] == 0xE2, bytes[start + 1] == 0x80, start > 0, classes[Int(bytes[start - 1])] != .digit
    else {
      return nil
    }
    // General punctuation: quotation marks, dashes, bullets.
    let scalar = UTF8Decoding.scalar(at: bytes + start).value
    let kind = properties.properties(of: scalar)
    guard !kind.wordBreak.isIgnored, kind.wordBreak != .extendNumLet, !kind.isPictographic else { return nil }
    gap.add(Gap.Marks.of(scalar, kind))
    return start + 3
  }

  /// Whether a letter of two bytes starts here that is a letter to every rule, with or without neighbours.
  @inline(__always)
  private func isSimpleLetter(_ place: Int) -> Bool {
    guard bytes[place] >= 0xC3, bytes[place] < 0xE0 else { return false }
    return properties.properties(of: UTF8Decoding.scalar(at: bytes + place).value).isSimpleLetter
  }

  /// The end of a run of small ASCII letters.
  @inline(__always)
  private func endOfLetters(_ start: Int) -> Int { start &+ SmallWord.end(of: bytes + start, from: 0) }

  /// Reads a short run of digits with white space or an ordinary mark after it; nil where more belongs to it.
  @inline(__always)
  private func scanInteger(_ start: Int) -> Int? {
    var end = start
    var value: Int32 = 0
    while bytes[end] >= 0x30, bytes[end] <= 0x39 {
      value = value &* 10 &+ Int32(bytes[end] & 0xF)
      end += 1
    }
    let kind = classes[Int(bytes[end])]
    let isWhole = kind == .white || kind == .gap && !NumberReading.isSeparator(bytes[end])
    guard isWhole, end - start <= 9 else { return nil }
    emitNumber(start, end, value: value, .numeric)
    return end
  }

  /// Reads a run of ASCII letters and digits.
  private func scanAlphanumeric(_ start: Int) -> Int? {
    pieces.removeAll()
    var index = start
    while true {
      let kind = classes[Int(bytes[index])]
      if kind == .letter {
        let end = endOfLetters(index)
        pieces.append(AlphanumericPiece(start: index, end: end, isNumber: false))
        index = end
      } else if kind == .digit {
        let end = endOfNumber(index)
        pieces.append(AlphanumericPiece(start: index, end: end, isNumber: true))
        index = end
      } else if kind == .beyond {
        return nil
      } else {
        break
      }
    }
    emitPieces()
    return index
  }

  /// The end of digits with single separators between them.
  private func endOfNumber(_ start: Int) -> Int {
    var index = start
    while true {
      while classes[Int(bytes[index])] == .digit { index += 1 }
      guard NumberReading.isSeparator(bytes[index]), classes[Int(bytes[index + 1])] == .digit else {
        return index
      }
      index += 1
    }
  }

  // MARK: The general path

  /// Scans the chunk that holds the current place again, by Unicode's rules; returns where it ends.
  private func scanGeneralChunk() -> Int {
    removeTokens(from: chunkTokens)
    gap = chunkGap
    var end = chunkStart
    while end < count, classes[Int(bytes[end])] != .white { end += 1 }
    scanWords(chunkStart..<end)
    return end
  }

  // MARK: Emitting

  /// Takes the gap's flags for a token that starts at `start`, and begins a new gap.
  @inline(__always)
  func takeGap(before start: Int) -> TokenFlags {
    defer { gap = Gap() }
    if tokens.isEmpty { return gap.plainFlags.union(.sentenceBreakBefore) }
    if gap.marks.contains(.dot) { return gap.plainFlags.union(fullStopFlags(before: start)) }
    return gap.plainFlags
  }

  /// Emits a word.
  @inline(__always)
  func emitWord(_ start: Int, _ end: Int) { append(start, end, takeGap(before: start)) }

  /// Emits a sign that is a token of its own.
  func emitSymbol(_ start: Int, _ end: Int) {
    let isPlus = bytes[start] == 0x2B
    if isPlus { gap.add(.plus) }
    append(start, end, takeGap(before: start).union(.symbol))
    if isPlus { gap.add(.plus) }
  }
}

extension ASCIIClass {
  /// Whether a run of letters before it is a whole token.
  @inline(__always)
  var isPlainEnd: Bool { self != .digit && self != .beyond }
}
