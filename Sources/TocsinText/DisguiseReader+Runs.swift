/// Lone letters with the same thing between them: "l e a v e", "p.a.s.s.p.o.r.t", "1 7 y o", "🇵 🇦 🇸 🇸".
extension DisguiseReader {
  /// What stands between two letters of a run: a sign, white space, or both.
  private struct Separator: Equatable {
    var sign: UInt32
    var hasSpace: Bool
  }

  /// Whether a token is a single letter or digit, or a flag or a sign that stands for one.
  func isLone(_ index: Int) -> Bool {
    let token = tokens[index]
    let length = Int(token.end - token.start)
    if token.flags.contains(.symbol) { return false }
    if length == 1 { return true }
    if length > 12 || length > 4 && token.flags.isDisjoint(with: [.numeric, .emoji]) { return false }
    let first = scalar(at: Int(token.start))
    // A digit of another script, or one with a key cap around it.
    if token.flags.contains(.numeric) {
      let next = Int(token.start) + first.length
      return token.value < 10 && (next == Int(token.end) || byte(next) >= 0x80 && !isDigit(next))
    }
    if token.flags.contains(.emoji) { return vocabulary.confusables.letters(for: first.value) != nil }
    return length <= 4 && first.length == length
  }

  private func isDigit(_ offset: Int) -> Bool {
    properties.properties(of: scalar(at: offset).value).digit != nil
  }

  /// Reads the run that starts with a token; the whole of it must be known words.
  func readRun(_ start: Int) -> Int? {
    guard isLone(start + 1), let separator = separator(after: start) else { return nil }
    var end = start + 1
    while end < tokens.count - 1, isLone(end), self.separator(after: end - 1) == separator { end += 1 }
    // The last letter may begin another run, so it will be tried again.
    runsTriedUpTo = max(start + 1, end - 1)
    let isFlags = tokens[start].flags.contains(.emoji)
    guard end - start >= (isFlags ? 2 : 3), !areInitials(start..<end, separator) else { return nil }
    let digits = tokens.elements[start..<end].count { $0.flags.contains(.numeric) }
    // Digits stand for letters only among letters: "p 4 s s p 0 r t", not "8 a 1 7".
    let hasLeet = digits > 0 && digits * 3 <= end - start && !tokens[start].flags.contains(.numeric)
    for attempt in 0..<(hasLeet ? 3 : 2) {
      spell(start..<end, attempt: attempt)
      if run.count >= 3, run.cut(vocabulary) {
        write(start)
        runsTriedUpTo = end
        return end
      }
    }
    return nil
  }

  private func separator(after index: Int) -> Separator? {
    let between = gap(after: index)
    guard between.count <= 8 else { return nil }
    var separator = Separator(sign: 0, hasSpace: false)
    var offset = between.lowerBound
    while offset < between.upperBound {
      let next = scalar(at: offset)
      offset += next.length
      if next.value == 0x20 || next.value == 0x09 {
        separator.hasSpace = true
      } else if separator.sign == 0, next.value != 0x2C, next.value != 0x3B {
        separator.sign = next.value
      } else {
        return nil
      }
    }
    if between.isEmpty { return tokens[index].flags.contains(.emoji) ? separator : nil }
    return separator
  }

  /// Initials such as "U.S.A." and "f.b.i.": few letters, full stops between and a full stop at the end.
  private func areInitials(_ range: Range<Int>, _ separator: Separator) -> Bool {
    separator.sign == 0x2E && range.count < 5 && byte(Int(tokens[range.upperBound - 1].end)) == 0x2E
  }

  /// Spells the letters of the run: as they are, then with look-alikes undone, then also with digits as letters.
  private func spell(_ range: Range<Int>, attempt: Int) {
    run.removeAll()
    for index in range {
      let token = tokens[index]
      if token.flags.contains(.numeric) {
        let digit = UInt8(truncatingIfNeeded: 0x30 + token.value)
        run.append(
          CollectionOfOne(attempt == 2 ? LeetAlphabet.letters(for: UInt32(digit))?.first ?? digit : digit))
      } else {
        spellLetters(of: token, asWritten: attempt == 0)
      }
    }
  }

  private func spellLetters(of token: Token, asWritten: Bool) {
    var offset = Int(token.start)
    let isEmoji = token.flags.contains(.emoji)
    while offset < Int(token.end) {
      let next = scalar(at: offset)
      let bytes = bytes(offset..<offset + next.length)
      offset += next.length
      guard next.value >= 0x80, isEmoji || !asWritten else {
        run.append(bytes)
        continue
      }
      if let letters = vocabulary.confusables.letters(for: next.value) {
        run.append(CollectionOfOne(letters.first))
      } else if !isEmoji {
        run.append(AccentFolding.shared.fold(Array(bytes)))
      }
    }
  }

  /// Writes the words of the run in place of the tokens from `start` on.
  private func write(_ start: Int) {
    // A flag is one token and two letters: find the token of each letter.
    owners.removeAll(keepingCapacity: true)
    var index = start
    while owners.count < run.count {
      let isFlag = tokens[index].flags.contains(.emoji) && tokens[index].end - tokens[index].start >= 8
      owners.append(contentsOf: repeatElement(index, count: isFlag ? 2 : 1))
      index += 1
    }
    for (number, word) in run.words.enumerated() {
      let range = owners[word.letters.lowerBound]..<owners[word.letters.upperBound - 1] + 1
      var token = rewritten(range, found: word.found, .obfuscated)
      if number > 0 { token.flags.insert(.spaceBefore) }
      if word.value >= 0 {
        token.flags.insert(.numeric)
        token.value = word.value
      }
      if number == 0 { replace(start..<index, with: token) } else { append(token) }
      note(run.spelling(word.letters), for: token)
    }
  }
}
