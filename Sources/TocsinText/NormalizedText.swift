/// The normalized form of a record, and the way back to the bytes received.
///
/// The buffers are reused from record to record. Only replaced stretches are listed, in order; between them the two
/// texts are equal byte for byte up to letter case, so an ASCII record needs no list at all.
package final class NormalizedText {
  /// A stretch that was replaced.
  struct Change {
    /// The stretch of the normalized text; empty when code points were dropped.
    var start, end: UInt32
    /// The stretch of the received text.
    var sourceStart, sourceEnd: UInt32
  }

  /// Zero bytes after the text, so that eight bytes can be read from any place in it.
  static let padding = 16

  /// The normalized bytes, then `padding` zero bytes; memory of its own, so that to read it counts no references.
  private(set) var base: UnsafeMutablePointer<UInt8>
  /// How many bytes there are at `base`, all of them initialized.
  private var capacity = 1 << 12
  /// How many bytes at `base` are text.
  package internal(set) var count = 0
  /// The replaced stretches in order, which are the same order in both texts.
  var changes: ContiguousArray<Change> = []

  /// Makes an empty text.
  package init() {
    base = .allocate(capacity: capacity)
    base.initialize(repeating: 0, count: capacity)
  }

  deinit { base.deallocate() }

  /// A copy of the normalized text as UTF-8.
  package var bytes: ArraySlice<UInt8> { Array(stretch(0..<count))[...] }

  /// The bytes of a range, valid until the text changes.
  package func stretch(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the text")
    return UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Whether every offset is the same in both texts.
  package var isIdentity: Bool { changes.isEmpty }

  /// The received bytes that the normalized bytes of a range stand for.
  ///
  /// A range that starts or ends inside a replaced stretch covers the whole of it; code points that were dropped
  /// belong to no range unless they lie inside.
  package func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceStart(of: range.lowerBound)
    return range.isEmpty ? start..<start : start..<max(start, sourceEnd(of: range.upperBound))
  }

  /// The received place where the normalized byte at an offset comes from.
  func sourceStart(of offset: Int) -> Int {
    let index = changes.partitionPoint { $0.start <= offset }
    guard index > 0 else { return offset }
    let change = changes[index - 1]
    return offset < Int(change.end)
      ? Int(change.sourceStart) : Int(change.sourceEnd) + offset - Int(change.end)
  }

  private func sourceEnd(of offset: Int) -> Int {
    let index = changes.partitionPoint { $0.start < offset }
    guard index > 0 else { return offset }
    let change = changes[index - 1]
    return Int(change.sourceEnd) + max(0, offset - Int(change.end))
  }

  /// Empties the text and makes room.
  func reset(capacity: Int) {
    if !changes.isEmpty { changes.removeAll(keepingCapacity: true) }
    count = 0
    grow(toHold: capacity)
  }

  /// Makes sure that `wanted` bytes of text and the padding fit.
  @inline(__always)
  func grow(toHold wanted: Int) {
    if wanted + Self.padding > capacity { growMemory(toHold: wanted) }
  }

  @inline(never)
  private func growMemory(toHold wanted: Int) {
    let larger = max(wanted + Self.padding, capacity * 2)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    grown.update(from: base, count: capacity)
    (grown + capacity).initialize(repeating: 0, count: larger - capacity)
    base.deallocate()
    base = grown
    capacity = larger
  }

  /// Ends the text at `count` and writes the padding.
  func finish(count: Int) {
    self.count = count
    (base + count).update(repeating: 0, count: Self.padding)
  }
}
