/// A growing array that one worker keeps from record to record: to use it counts no references.
///
/// Bounds are checked in debug builds only.
final class ScratchArray<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  /// An array of so many elements, none of which is read before it is set.
  convenience init(unset count: Int) {
    self.init(capacity: count)
    self.count = count
  }

  /// An array of so many equal elements.
  convenience init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "index out of range")
      return base[index]
    }
    set {
      assert(index >= 0 && index < count, "index out of range")
      base[index] = newValue
    }
  }

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  func append(repeating element: Element, count more: Int) {
    reserve(more)
    (base + count).initialize(repeating: element, count: more)
    count += more
  }

  /// Appends elements that stand elsewhere in memory.
  @inline(__always)
  func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    reserve(elements.count)
    (base + count).initialize(from: first, count: elements.count)
    count &+= elements.count
  }

  /// Makes room for so many more elements.
  @inline(__always)
  func reserve(_ more: Int) {
    if capacity - count < more { grow(to: count + more) }
  }

  /// The room behind the elements, for filling with ``advance(by:)``.
  var room: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base + count, count: capacity - count)
  }

  /// Counts elements that were written into ``room``.
  func advance(by more: Int) {
    assert(more >= 0 && more <= capacity - count, "more than there is room for")
    count &+= more
  }

  /// Keeps only the first `count` elements.
  @inline(__always)
  func truncate(to count: Int) {
    assert(count <= self.count, "nothing to keep")
    self.count = count
  }

  @inline(__always)
  func removeAll() { count = 0 }

  /// The elements, valid until one is appended.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// The elements from a place on, valid until one is appended.
  func tail(from start: Int) -> UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base + start, count: count - start)
  }

  @inline(never)
  private func grow(to needed: Int) {
    let larger = max(needed, 2 * capacity)
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    grown.moveInitialize(from: base, count: count)
    base.deallocate()
    base = grown
    capacity = larger
  }
}
