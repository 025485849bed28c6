import Testing
import TocsinTestSupport

@testable import TocsinMatching

@Suite("Pairs of terms")
struct KeywordPairsTests {
  @Test("each pair has its place in the list, others none", arguments: [0, 1, 7, 1_000])
  func numbers(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    var pairs: [UInt64] = []
    while pairs.count < count {
      let pair = Self.key(.random(in: 1...40, using: &generator), .random(in: 1...40, using: &generator))
      if !pairs.contains(pair) { pairs.append(pair) }
    }
    let table = KeywordPairs(pairs)
    for first in UInt32(1)...40 {
      for second in UInt32(1)...40 {
        #expect(table.number(first, second) == pairs.firstIndex(of: Self.key(first, second)))
      }
    }
  }

  @Test("terms of the highest number are told apart")
  func highTerms() {
    let high = UInt32(1 << 20 - 1)
    let table = KeywordPairs([Self.key(high, 1), Self.key(1, high)])
    #expect(table.number(high, 1) == 0)
    #expect(table.number(1, high) == 1)
    #expect(table.number(high, high) == nil)
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
    UInt64(first) << 32 | UInt64(second)
  }
}
