import TocsinModel
import TocsinText

/// Finds phone numbers: runs of digit groups, and runs in which words stand for digits.
enum PhoneReader {
  /// How many digits a phone number has.
  static let digits = 7...15

  /// Appends the phone numbers of a text; `words` are the places of numbers written as words, ascending.
  static func read(_ text: TokenizedText, words: [Range<Int>], into facts: inout [Fact]) {
    var word = 0
    var run = Run()
    var i = 0
    while i < text.count {
      while word < words.count, words[word].lowerBound < i { word += 1 }
      let token = text.tokens[i]
      let isBroken = token.flags.contains(.clauseBreakBefore) && !token.flags.contains(.hyphenBefore)
      if isBroken { run.close(into: &facts) }
      if token.flags.contains(.numeric), !token.flags.contains(.fraction) {
        run.add(digits: Int(token.end - token.start), words: 0, i..<i + 1)
      } else if word < words.count, words[word].lowerBound == i {
        run.add(digits: 1, words: 1, words[word])
        i = words[word].upperBound
        continue
      } else if !(token.flags.contains(.symbol) && text.spelled(text.tokens[i]) == "+") {
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
