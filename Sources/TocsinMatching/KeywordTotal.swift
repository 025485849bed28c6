import TocsinText

/// Adds up what the words and pairs of a text say, each once.
///
/// Most texts are let go after this sum, so it asks as little as it can: that a word has no points, or was met before, is
/// no branch. Cost: two memory accesses a token, and a look-up for the few neighbours that may be a pair.
final class KeywordTotal {
  private let table: KeywordTable
  /// The text that a keyword was last added for, by keyword.
  private let stamps: ScratchArray<UInt16>
  private var stamp: UInt16 = 0

  init(_ table: KeywordTable) {
    self.table = table
    stamps = ScratchArray(repeating: 0, count: table.count)
  }

  /// What the words and pairs of a text say; more can be added to the sum.
  ///
  /// - Parameter tokens: those of the text, then a sentinel.
  func sum(of tokens: UnsafeBufferPointer<Token>) -> SIMD4<Int32> {
    begin()
    let (words, stamps, stamp) = (table.words.base, stamps.base, stamp)
    var sum = SIMD4<Int32>()
    guard table.words.count > 0 else { return sum }
    var last: UInt32 = 0
    var next: UInt64 = 0
    for index in 0..<tokens.count &- 1 {
      let token = tokens[index]
      let term = token.term
      let word = words + Int(term)
      let isNew: Int32 = stamps[Int(term)] == stamp ? 0 : -1
      stamps[Int(term)] = stamp
      sum &+= word.pointee.points & SIMD4(repeating: isNew)
      if next & TermTable.bit(of: term) != 0, word.pointee.previous & TermTable.bit(of: last) != 0,
        !token.flags.has(.sentenceBreakBefore), let pair = table.pairs.number(last, term)
      {
        add(table.firstPair &+ pair, to: &sum)
      }
      last = term
      next = word.pointee.next
    }
    return sum
  }

  /// Adds what a keyword says, unless it is in the sum.
  @inline(__always)
  func add(_ keyword: Int, to sum: inout SIMD4<Int32>) {
    guard stamps[keyword] != stamp else { return }
    stamps[keyword] = stamp
    sum &+= SIMD4(truncatingIfNeeded: table.points[keyword])
  }

  private func begin() {
    stamp &+= 1
    guard stamp == 0 else { return }
    for keyword in stamps.indices { stamps[keyword] = 0 }
    stamp = 1
  }
}
