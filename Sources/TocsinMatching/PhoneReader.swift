import TocsinModel
import TocsinText

/// Finds phone numbers: runs of digit groups, and runs in which words stand for digits.
enum PhoneReader {
  /// How many digits a phone number has.
  static let digits = 7...15

  /// Appends the phone numbers of a text; `words` are the places of numbers written as words, ascending.
  static func read(_ text: TokenizedText, words: some Sequence<Range<Int>>, into facts: inout [Fact]) {
    let tokens = text.tokens.elements
    var words = words.makeIterator()
    var word = words.next()
    var run = Run()
    var i = 0
    let count = text.count
    while i < count {
      while let next = word, next.lowerBound < i { word = words.next() }
      let token = tokens[i]
      let isBroken = token.flags.has(.clauseBreakBefore) && !token.flags.has(.hyphenBefore)
      if isBroken { run.close(into: &facts) }
      if token.flags.has(.numeric) && !token.flags.has(.fraction) {
        run.add(digits: Int(token.end - token.start), words: 0, i..<i + 1)
      } else if let next = word, next.lowerBound == i {
        run.add(digits: 1, words: 1, next)
        i = next.upperBound
        continue
      } else if run.isOpen, !(token.flags.has(.symbol) && text.reads("+", at: i)) {
        run.close(into: &facts)
      }
      i += 1
    }
    run.close(into: &facts)
  }

  /// A growing run of digits.
  private struct Run {
    var digits = 0
    var words = 0
    var start = 0
    var end = 0

    /// Whether there is anything to close.
    var isOpen: Bool { digits > 0 }

    mutating func add(digits more: Int, words moreWords: Int, _ range: Range<Int>) {
      if digits == 0 { start = range.lowerBound }
      digits += more
      words += moreWords
      end = range.upperBound
    }

    mutating func close(into facts: inout [Fact]) {
      if PhoneReader.digits.contains(digits) {
        let isObscured = words > 0
        facts.append(Fact(kind: .phone, value: 0, start: start, end: end))
        if isObscured { facts.append(Fact(kind: .phoneObscured, value: 0, start: start, end: end)) }
      }
      digits = 0
      words = 0
    }
  }
}
