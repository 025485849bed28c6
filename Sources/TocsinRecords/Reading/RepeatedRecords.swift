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

  /// What a text is remembered by.
  public struct Key: Sendable {
    fileprivate let hash: UInt64

    /// The key of a text, in this process.
    public init(of text: UnsafeRawBufferPointer) {
      var hasher = Hasher()
      hasher.combine(bytes: text)
      hash = UInt64(truncatingIfNeeded: hasher.finalize())
    }
  }

  /// Whether a text was remembered and has not been displaced since.
  public func contains(_ key: Key) -> Bool { key.hash != 0 && slots[place(of: key)] == key.hash }

  /// Remembers a text.
  public func insert(_ key: Key) { slots[place(of: key)] = key.hash }

  private func place(of key: Key) -> Int { Int(truncatingIfNeeded: key.hash) & (Self.slotCount - 1) }
}
