import Testing
import TocsinTestSupport

@testable import TocsinMatching

@Suite("Bytes as printable text")
struct SixBitTextTests {
  @Test("what was written is read, whatever the length", arguments: [Int](0...64) + [95, 96, 97, 1_000])
  func roundTrip(count: Int) {
    var random = SeededGenerator(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let digits = SixBitText.encode(bytes)
    #expect(digits.count % 8 == 0 && digits.allSatisfy { (0x30...0x6F).contains($0) })
    let read = digits.withUnsafeBytes { SixBitText.decode($0, count: count) }
    #expect(Array(read.bytes) == bytes)
  }
}
