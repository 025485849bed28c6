/// The unknown words of everyday text that hold more than ASCII: names, words of other languages and scripts.
///
/// Each reading of ``readWord(_:)`` writes a spelling down and has it looked up. For nearly all these words none of them
/// leads anywhere, which one pass finds out first.
extension DisguiseReader {
  /// Whether an unknown word beyond ASCII is sure to have no other reading: without its accents it is unknown, a letter is
  /// left that looks like no ASCII letter, if any is left at all, and none stands three times.
  ///
  /// Bounds: `folded` holds `Vocabulary.longestWord` bytes and the padding; a letter without accents is no longer than with.
  func isHonest(_ word: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard count <= Vocabulary.longestWord else { return false }
    var (length, changes, isLatin, afterLatin) = (0, false, true, false)
    var index = 0
    while index < count {
      let byte = word[index]
      if byte < 0x80 {
        if byte &- 0x30 < 10 { return false }
        folded[length] = byte
        (index, length, afterLatin) = (index &+ 1, length &+ 1, true)
        continue
      }
      let next = UTF8Decoding.scalar(at: word + index)
      let letters = folding.letters(for: next.value)
      if letters != 0 {
        folded[length] = UInt8(truncatingIfNeeded: letters)
        folded[length &+ 1] = UInt8(truncatingIfNeeded: letters &>> 8)
        length &+= letters > 0xFF ? 2 : 1
        (afterLatin, changes) = (true, true)
      } else if afterLatin, next.value >= 0x300, next.value <= 0x36F {
        changes = true
      } else {
        for place in 0..<next.length { folded[length &+ place] = word[index &+ place] }
        length &+= next.length
        (isLatin, afterLatin) = (false, false)
      }
      index &+= next.length
    }
    if isLatin, !changes { return false }
    if changes, vocabulary.withView({ $0.find(folded, count: length) }) != 0 { return false }
    return isLatin ? !WordShape.hasTriple(folded, count: length) : !mayLookAlike(length)
  }

  /// Whether the first bytes of `folded` all look like ASCII letters, or one of these stands three times before the first
  /// that does not.
  private func mayLookAlike(_ length: Int) -> Bool {
    var (last, lastButOne): (UInt8, UInt8) = (0, 0)
    var index = 0
    while index < length {
      let next = UTF8Decoding.scalar(at: folded + index)
      index &+= next.length
      if next.value >= 0x300, next.value <= 0x36F { continue }
      var letter = UInt8(truncatingIfNeeded: next.value)
      if next.value >= 0x80 {
        guard let letters = vocabulary.confusables.letters(for: next.value) else { return false }
        letter = letters.first
      }
      if letter == last, letter == lastButOne { return true }
      (lastButOne, last) = (last, letter)
    }
    return true
  }
}
