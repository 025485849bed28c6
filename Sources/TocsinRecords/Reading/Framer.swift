internal import Glibc

/// Finds where records start and end in a buffer that grows at its end and is consumed at its start.
///
/// The result must not depend on how the bytes arrive: a framer looks at most one byte further than the longest
/// record it accepts, and remembers how far it has looked, so that a record costs the same however it trickles in.
package protocol Framer {
  /// Appends the frames of the records that are complete, up to ``Block/frameLimit`` of them.
  ///
  /// - Parameters:
  ///   - bytes: everything not yet consumed; the first byte follows the last one consumed.
  ///   - isFinal: whether the input ends with these bytes.
  /// - Returns: how many bytes are done with.
  mutating func cut(_ bytes: UnsafeRawBufferPointer, isFinal: Bool, into frames: inout [Frame]) -> Int
}

extension UnsafeRawBufferPointer {
  /// The index of the first `byte` at or after `start`, or nil.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return baseAddress.distance(to: UnsafeRawPointer(found))
  }

  /// Whether the range holds nothing but spaces, tabs and carriage returns.
  @inline(__always)
  func isBlank(_ range: Range<Int>) -> Bool {
    for index in range where !(self[index] == 0x20 || self[index] == 0x09 || self[index] == 0x0D) {
      return false
    }
    return true
  }

  /// The range without a carriage return at its end.
  @inline(__always)
  func withoutCarriageReturn(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, self[last] == 0x0D else { return range }
    return range.lowerBound..<last
  }
}
