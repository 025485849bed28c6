/// The elements of an array at an address of their own, for tables of hot paths: to read one counts no references.
///
/// Bounds are checked in debug builds only; indices come from tables that were made together. The compiler
/// cannot know that a pointer is safe to share, hence `@unchecked`: the memory is filled before the array is made, never
/// changes, and lives as long as any copy.
package struct FixedArray<Element: BitwiseCopyable>: @unchecked Sendable {
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

  private let owner: AnyObject
  let base: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let storage = Storage(elements)
    owner = storage
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  /// `count` elements from an address on, in memory that an object keeps.
  init(_ base: UnsafePointer<Element>, count: Int, keptBy owner: AnyObject) {
    self.owner = owner
    self.base = base
    self.count = count
  }

  /// The elements, valid as long as the array.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "index out of range")
    return base[index]
  }
}
