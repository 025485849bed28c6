import Testing
import TocsinTestSupport

@testable import TocsinMatching

@Suite("Places as bits")
struct PlaceMaskTests {
  @Test(
    "the bits above and below are all that can be reached, and no more than lies in the open",
    arguments: 0..<40)
  func reach(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let bits = random.next() & random.next() & random.next()
      let open = random.next() | random.next() | random.next()
      let distance = random.number(0...70)
      let (above, below) = Self.reach(bits, distance, open)
      let found = PlaceMask.above(bits, by: distance, open: open)
      #expect(found & above == above)
      #expect(found & ~bits & ~open == 0)
      #expect(PlaceMask.below(bits, by: distance, open: open) & below == below)
      // Where nothing is in the way the answer is exact.
      #expect(PlaceMask.above(bits, by: distance, open: .max) == Self.reach(bits, distance, .max).above)
      #expect(PlaceMask.below(bits, by: distance, open: .max) == Self.reach(bits, distance, .max).below)
    }
  }

  /// One step at a time.
  private static func reach(_ bits: UInt64, _ distance: Int, _ open: UInt64) -> (above: UInt64, below: UInt64)
  {
    var (above, below) = (bits, bits)
    for _ in 0..<distance {
      above |= above << 1 & open
      below |= (below & open) >> 1
    }
    return (above, below)
  }
}
