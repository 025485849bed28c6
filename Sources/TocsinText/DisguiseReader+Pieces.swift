/// A word in pieces: "pass.port", "pass*port", "p*ssport", "tra-fficking".
extension DisguiseReader {
  private static let mostPieces = 8

  /// Reads the longest stretch of pieces from a token on that makes a known word with at least one unknown piece.
  func readPieces(_ index: Int) -> Int? {
    guard isPiece(index), let joiner = joiner(after: index) else { return nil }
    var end = index + 1
    while end < tokens.count - 1, end - index < Self.mostPieces, isPiece(end),
      self.joiner(after: end - 1) == joiner
    {
      end += 1
    }
    while end >= index + 2 {
      if let found = findJoined(index..<end, joiner) {
        // Two pieces with a hyphen are a way of writing ("e-mail"), not a disguise.
        let isDisguise = joiner != UInt8(ascii: "-") || end - index > 2
        let token = rewritten(index..<end, found: found, isDisguise ? .obfuscated : [])
        replace(index..<end, with: token)
        note(word, for: token)
        return end
      }
      end -= 1
    }
    return nil
  }

  private func isPiece(_ index: Int) -> Bool {
    tokens[index].flags.isDisjoint(with: [.numeric, .symbol, .emoji])
  }

  /// The one byte between two tokens if it may cut a word.
  private func joiner(after index: Int) -> UInt8? {
    let between = gap(after: index)
    guard between.count == 1, index + 1 < tokens.count - 1 else { return nil }
    let byte = byte(between.lowerBound)
    return Self.isJoiner(byte) ? byte : nil
  }

  /// Whether a byte between two tokens may cut a word.
  @inline(__always)
  static func isJoiner(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case ".", "-", "_", "*", "~", "|", "=": true
    default: false
    }
  }

  /// The term of the pieces without what stands between; the spelling is left in `word`.
  private func findJoined(_ range: Range<Int>, _ joiner: UInt8) -> UInt32? {
    let pieces = UnsafeBufferPointer(rebasing: tokens.elements[range])
    let isAllLone = pieces.allSatisfy { $0.end - $0.start == 1 }
    let letters = pieces.reduce(0) { $0 + Int($1.end - $1.start) }
    guard pieces.contains(where: { $0.term == 0 }), letters <= Vocabulary.longestWord else { return nil }
    if letters >= 5, !isAllLone {
      join(range, filler: nil)
      let found = vocabulary.find(word)
      if found != 0 { return found }
    }
    guard joiner == UInt8(ascii: "*"), letters >= 2, range.count == 2 else { return nil }
    for vowel in "aeiou".utf8 {
      join(range, filler: vowel)
      let found = vocabulary.find(word)
      if found != 0 { return found }
    }
    return nil
  }

  private func join(_ range: Range<Int>, filler: UInt8?) {
    word.removeAll(keepingCapacity: true)
    for index in range {
      if let filler, index > range.lowerBound { word.append(filler) }
      word.append(contentsOf: bytes(Int(tokens[index].start)..<Int(tokens[index].end)))
    }
  }
}
