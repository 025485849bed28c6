/// A growing list that one worker keeps from record to record: to use it counts no references. Public only so that other
/// modules inline it.
///
/// Bounds: an index is checked against the number of elements, in release builds too.
public final class GrowingMemory<Element: BitwiseCopyable>: RandomAccessCollection {
  public private(set) var base: UnsafeMutablePointer<Element>
  public private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 64) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  public internal(set) subscript(index: Int) -> Element {
    @inlinable
    get {
      precondition(index >= 0 && index < count, "index out of range")
      return base[index]
    }
    set {
      precondition(index >= 0 && index < count, "index out of range")
      base[index] = newValue
    }
  }

  @inlinable public var isEmpty: Bool { count == 0 }

  @inlinable public var last: Element? { count == 0 ? nil : base[count &- 1] }

  /// Calls `body` with the elements as flat memory.
  @inlinable
  public func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) { try body(elements) }
  }

  /// The elements, valid until one is appended.
  @inlinable public var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  /// Appends the elements of a range of another list.
  func append(_ range: Range<Int>, of other: GrowingMemory) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count, "no such elements")
    if count + range.count > capacity { grow(by: range.count) }
    (base + count).initialize(from: other.base + range.lowerBound, count: range.count)
    count += range.count
  }

  /// Exchanges the elements of two lists.
  func swapContents(with other: GrowingMemory) {
    swap(&base, &other.base)
    swap(&count, &other.count)
    swap(&capacity, &other.capacity)
  }

  /// Keeps only the first `count` elements.
  @inline(__always)
  func truncate(to count: Int) {
    assert(count <= self.count, "nothing to keep")
    self.count = count
  }

  @inline(__always)
  func removeAll() { count = 0 }

  @inline(never)
  private func grow(by wanted: Int) {
    capacity = Swift.max(capacity * 2, count + wanted)
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    grown.moveInitialize(from: base, count: count)
    base.deallocate()
    base = grown
  }
}
