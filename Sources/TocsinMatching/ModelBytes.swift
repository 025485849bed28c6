#if canImport(Glibc)
  import Glibc
#endif

/// The memory of a compiled model, in which its large tables are read where they lie.
///
/// On Linux it asks for huge pages: a model of some megabytes then takes a few page faults instead of thousands.
package final class ModelBytes: Sendable {
  /// Huge pages are this large on all machines we know of.
  private static let alignment = 2 << 20

  // The memory is filled here and never changes.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Makes memory for `count` bytes and lets `write` fill it; nothing changes it afterwards.
  package init(count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) {
    let memory = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, count), alignment: count < Self.alignment ? BinaryReader.alignment : Self.alignment)
    #if canImport(Glibc)
      if count >= Self.alignment { madvise(memory.baseAddress, count, MADV_HUGEPAGE) }
    #endif
    let content = UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
    write(content)
    bytes = UnsafeRawBufferPointer(content)
  }

  /// A copy of some bytes.
  package convenience init(copying bytes: UnsafeRawBufferPointer) {
    self.init(count: bytes.count) { $0.copyMemory(from: bytes) }
  }

  /// Calls `body` with the bytes, which are only valid during the call.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(bytes) }

  deinit { UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.deallocate() }
}
