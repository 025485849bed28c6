/// The elements of an array at an address of their own, for tables of hot paths: to read one counts no references. Public
/// only so that other modules inline it.
///
/// Bounds are checked in debug builds only; indices come from tables that were made together.
public struct FixedArray<Element: BitwiseCopyable & Sendable>: Sendable {
  /// Gives the memory back.
  @usableFromInline
  final class Storage: Sendable {
    // The memory is filled here and never changes.
    @usableFromInline nonisolated(unsafe) let base: UnsafeMutablePointer<Element>

    @inlinable
    init(_ elements: [Element]) {
      base = .allocate(capacity: max(1, elements.count))
      elements.withUnsafeBufferPointer { elements in
        guard let first = elements.baseAddress else { return }
        base.initialize(from: first, count: elements.count)
      }
    }

    deinit { base.deallocate() }
  }

  @usableFromInline let owner: any AnyObject & Sendable
  // Safe to share though the compiler cannot know it: the memory was filled before the array was made, never changes, and
  // lives as long as its owner.
  nonisolated(unsafe) public let base: UnsafePointer<Element>
  public let count: Int

  @inlinable
  public init(_ elements: [Element]) {
    let storage = Storage(elements)
    owner = storage
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  /// `count` elements from an address on, in memory that an object keeps.
  @inlinable
  public init(_ base: UnsafePointer<Element>, count: Int, keptBy owner: any AnyObject & Sendable) {
    self.owner = owner
    self.base = base
    self.count = count
  }

  /// The elements, valid as long as the array.
  @inlinable public var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  @inlinable public subscript(index: Int) -> Element {
    @inline(__always)
    get {
      assert(index >= 0 && index < count, "index out of range")
      return base[index]
    }
  }
}
