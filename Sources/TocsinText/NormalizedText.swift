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

  /// The normalized bytes, then `padding` zero bytes.
  var storage: [UInt8] = Array(repeating: 0, count: padding)
  /// How many bytes of `storage` are text.
  package internal(set) var count = 0
  /// The replaced stretches in order, which are the same order in both texts.
  var changes: ContiguousArray<Change> = []

  /// Makes an empty text.
  package init() {}

  /// The normalized text as UTF-8.
  package var bytes: ArraySlice<UInt8> { storage[..<count] }

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
    changes.removeAll(keepingCapacity: true)
    count = 0
    grow(toHold: capacity)
  }

  /// Makes sure that `capacity` bytes of text and the padding fit.
  func grow(toHold capacity: Int) {
    let missing = capacity + Self.padding - storage.count
    guard missing > 0 else { return }
    storage.append(contentsOf: repeatElement(0, count: max(missing, storage.count)))
  }

  /// Ends the text at `count` and writes the padding.
  func finish(count: Int) {
    self.count = count
    for index in count..<count + Self.padding { storage[index] = 0 }
  }
}
