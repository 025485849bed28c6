extension TokenScanner {
  /// What a full stop in the gap before a token means.
  ///
  /// Before a space it ends a sentence unless it belongs to an abbreviation ("Mr. Smith", "J. Smith", "U.S. visa").
  /// Without a space it ends a sentence before a capital letter ("passport.He"), else it is part of something written
  /// together ("example.com", "06.12").
  func fullStopFlags(before start: Int) -> TokenFlags {
    guard let last = tokens.last else { return [] }
    if gap.marks.contains(.ellipsis) { return [] }
    let isLast = start >= count
    let startsUpper = !isLast && isUppercaseInSource(start)
    if gap.marks.contains(.afterDot) || isLast {
      return isAbbreviated(last, nextIsUpper: startsUpper) ? [] : .sentenceBreakBefore
    }
    let isWordLike = last.end - last.start >= 2 && !last.flags.contains(.numeric)
    return startsUpper && isWordLike ? [.dotBefore, .sentenceBreakBefore] : .dotBefore
  }

  /// Whether the full stop after a token shortens it instead of ending the sentence.
  private func isAbbreviated(_ last: Token, nextIsUpper: Bool) -> Bool {
    let length = Int(last.end - last.start)
    if length == 1, last.flags.isDisjoint(with: [.numeric, .symbol]) {
      if last.flags.contains(.dotBefore) { return !nextIsUpper }  // "U.S. visa", "at 5 p.m. until"
      // An initial: "J. Smith", but not "you and I. He …".
      return bytes[Int(last.start)] != 0x69 && isUppercaseInSource(Int(last.start))
    }
    guard length <= 6 else { return false }
    let number = VocabularyHash.word(at: bytes + Int(last.start), count: length)
    let place = abbreviations.partitionPoint { $0 < number }
    return place < abbreviations.count && abbreviations[place] == number
  }

  /// Titles and units that are written with a full stop, as the numbers their bytes make, ascending.
  static func abbreviationNumbers() -> [UInt64] {
    let words = """
      mr mrs ms dr st vs prof tel approx dept ave apt sr sra srta sres dra ud uds av mme mlle env ext hrs min inc ltd
      """
    return words.split(separator: " ").map { $0.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) } }.sorted()
  }

  /// Whether the letter at an offset was a capital ASCII letter in the text received.
  private func isUppercaseInSource(_ offset: Int) -> Bool {
    let place = normalized.sourceStart(of: offset)
    return place < source.count && (0x41...0x5A).contains(source[place])
  }
}
