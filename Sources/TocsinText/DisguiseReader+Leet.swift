/// Digits and signs for letters: "p4ssport", "pa$$port", "m@ney", "g1rl", "pa!d".
extension DisguiseReader {
  /// A region has at most so many tokens.
  private static let longestRegion = 24
  /// At most so many signs of two readings are tried in all combinations.
  private static let mostChoices = 3

  /// What a region of letters, digits and signs without gaps is made of.
  private struct Region {
    var tokens: Range<Int>
    var letters = 0
    var others = 0
    var signs = 0
  }

  /// Reads the region that starts with a token as one word, if the vocabulary knows it.
  func readLeet(_ index: Int) -> Int? {
    guard var region = region(from: index), region.tokens.count > 1 else { return nil }
    // A place in the middle of the region is no better start.
    regionsTriedUpTo = region.tokens.upperBound
    guard region.others > 0, region.letters > 0 else { return nil }
    while true {
      if mayBeWord(region), let found = findLeet(region.tokens) {
        let token = rewritten(region.tokens, found: found, .obfuscated)
        replace(region.tokens, with: token)
        note(word, for: token)
        return region.tokens.upperBound
      }
      // "p4ssport$": the last sign may be no letter.
      guard region.tokens.count > 2, tokens[region.tokens.upperBound - 1].flags.contains(.symbol) else {
        return nil
      }
      region.tokens = region.tokens.lowerBound..<region.tokens.upperBound - 1
      region.others -= 1
      region.signs -= 1
    }
  }

  /// The region from a token on. A sign before white space or the end is punctuation ("passport!") and not part of it.
  private func region(from index: Int) -> Region? {
    var region = Region(tokens: index..<index)
    var signs = 0
    while region.tokens.upperBound < tokens.count - 1, region.tokens.count < Self.longestRegion {
      let next = region.tokens.upperBound
      var longer = region
      guard !isPriceSign(next), add(tokens[next], to: &longer) else { break }
      longer.tokens = index..<next + 1
      longer.signs += signs
      longer.others += signs
      region = longer
      let between = gap(after: next)
      guard between.count <= 1 else { break }
      if let place = between.first, !LeetAlphabet.isSign(byte(place)) { break }
      signs = between.count
    }
    guard let last = region.tokens.last else { return nil }
    let length = Int(tokens[last].end) - Int(tokens[index].start)
    return (3...Vocabulary.longestWord).contains(length) ? region : nil
  }

  /// Whether a token is a currency sign before a number: "Rate$15".
  private func isPriceSign(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    return tokens[index].flags.contains(.symbol) && next.flags.contains(.numeric)
      && next.start == tokens[index].end
  }

  /// Counts the letters and signs of a token; false if it cannot be part of a word.
  private func add(_ token: Token, to region: inout Region) -> Bool {
    if token.flags.contains(.emoji) { return false }
    var offset = Int(token.start)
    while offset < Int(token.end) {
      let next = scalar(at: offset)
      if LeetAlphabet.letters(for: next.value) != nil {
        region.others += 1
        if token.flags.contains(.symbol) { region.signs += 1 }
      } else if next.value >= 0x80 || (0x61...0x7A).contains(next.value) {
        region.letters += 1
      } else {
        return false
      }
      offset += next.length
    }
    return true
  }

  /// Whether a region may be a word at all: quantities ("17yo", "5pm", "f17") and handles ("@anna") are what they are.
  private func mayBeWord(_ region: Region) -> Bool {
    let first = tokens[region.tokens.lowerBound]
    if region.letters + region.others < 3 || region.letters + region.others == 3 && region.letters < 2 {
      return false
    }
    guard region.tokens.count == 2 else { return true }
    let second = tokens[region.tokens.lowerBound + 1]
    if region.signs == 0 {
      let (letters, number) = first.flags.contains(.numeric) ? (second, first) : (first, second)
      let isShort = letters.end - letters.start < (number == first ? 3 : 2)
      return letters.term == 0 && !isShort
    }
    return !(first.flags.contains(.symbol) && second.term != 0)
  }

  /// Tries the spellings of a region; the one found is left in `word`.
  private func findLeet(_ range: Range<Int>) -> UInt32? {
    word.removeAll(keepingCapacity: true)
    word.append(
      contentsOf: bytes(Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)))
    return findLeetInWord()
  }

  /// Replaces digits and signs in `word` by letters and looks for a known spelling, which is left there.
  func findLeetInWord() -> UInt32? {
    swap(&word, &otherWord)
    defer { otherWord.removeAll(keepingCapacity: true) }
    let choices = otherWord.count { byte in
      byte == UInt8(ascii: "1") || LeetAlphabet.isSign(byte)
    }
    let tried = min(choices, Self.mostChoices)
    for choice in 0..<1 << tried {
      spellLeet(choice: choice, tried: tried)
      let found = vocabulary.find(word)
      if found != 0 { return found }
    }
    return nil
  }

  private func spellLeet(choice: Int, tried: Int) {
    word.removeAll(keepingCapacity: true)
    var sign = 0
    var offset = 0
    while offset < otherWord.count {
      let next = UTF8Decoding.scalar(in: otherWord, at: offset)
      if let letters = LeetAlphabet.letters(for: next.value) {
        let usesSecond = letters.first != letters.second && choice >> min(sign, max(0, tried - 1)) & 1 == 1
        word.append(usesSecond ? letters.second : letters.first)
        if letters.first != letters.second { sign += 1 }
      } else {
        word.append(contentsOf: otherWord[offset..<offset + next.length])
      }
      offset += next.length
    }
  }
}
