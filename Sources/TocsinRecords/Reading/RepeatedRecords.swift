/// Remembers texts that need not be read again.
///
/// Problem: dumps of ads are full of reposts, and a text in which nothing is found is worth nothing the second time
/// either. Idea: a keyed hash of each such text, in a table of fixed size where a newer one takes the place of an older.
/// Cost: one hash a text; half a megabyte. No text is kept.
///
/// A text is taken for another only if 64 bits of their hashes are equal, of which the place in the table is a part: one
/// look in 10^14 errs. The key differs in every process, so that nobody can write a text that does.
public final class RepeatedRecords {
  private static let slotCount = 1 << 16

  /// The hash that last took each place; 0 where none has.
  private var slots = Array(repeating: UInt64(0), count: slotCount)

  /// A memory that holds nothing yet.
  public init() {}

  /// What a text is remembered by: a hash of its bytes with a key of the process.
  ///
  /// Sixteen bytes at a time are multiplied and folded. Source: Wang Yi, wyhash (2019).
  public struct Key: Sendable {
    private static let first = UInt64.random(in: 1...UInt64.max)
    private static let second = UInt64.random(in: 1...UInt64.max)

    fileprivate let hash: UInt64

    /// The key of a text, in this process.
    public init(of text: UnsafeRawBufferPointer) {
      let (first, second) = (Self.first, Self.second)
      var state = second ^ UInt64(truncatingIfNeeded: text.count)
      var place = 0
      while place &+ 16 <= text.count {
        state = Self.fold(
          text.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ first,
          text.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self) ^ state)
        place &+= 16
      }
      // The last bytes, fewer than sixteen.
      var rest = (UInt64(0), UInt64(0))
      withUnsafeMutableBytes(of: &rest) {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[place...]))
      }
      hash = Self.fold(first ^ second, Self.fold(rest.0 ^ first, rest.1 ^ state))
    }

    @inline(__always)
    private static func fold(_ first: UInt64, _ second: UInt64) -> UInt64 {
      let product = first.multipliedFullWidth(by: second)
      return product.high ^ product.low
    }
  }

  /// Whether a text was remembered and has not been displaced since.
  public func contains(_ key: Key) -> Bool { key.hash != 0 && slots[place(of: key)] == key.hash }

  /// Remembers a text.
  public func insert(_ key: Key) { slots[place(of: key)] = key.hash }

  private func place(of key: Key) -> Int { Int(truncatingIfNeeded: key.hash) & (Self.slotCount - 1) }
}
