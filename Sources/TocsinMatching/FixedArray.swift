/// The elements of an array at an address of their own, for tables of hot paths: to read one counts no references.
///
/// Bounds are checked in debug builds only; indices come from tables that were made together.
struct FixedArray<Element: BitwiseCopyable> {
  /// Gives the memory back.
  private final class Storage {
    let base: UnsafeMutablePointer<Element>

    init(_ elements: [Element]) {
      base = .allocate(capacity: max(1, elements.count))
      elements.withUnsafeBufferPointer { elements in
        guard let first = elements.baseAddress else { return }
        base.initialize(from: first, count: elements.count)
      }
    }

    deinit { base.deallocate() }
  }

  private let storage: Storage
  let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    storage = Storage(elements)
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "index out of range")
    return base[index]
  }
}
