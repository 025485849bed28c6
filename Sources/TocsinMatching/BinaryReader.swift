import TocsinText

/// Reads what ``BinaryWriter`` wrote; every read is bounds-checked, so bytes of any origin are safe.
struct BinaryReader {
  /// The bytes are not a compiled model of this version.
  struct Malformed: Error {}

  /// Tables start at multiples of this.
  static let alignment = 64

  private let memory: ModelBytes
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Reads the first `count` bytes.
  init(_ memory: ModelBytes, count: Int) {
    self.memory = memory
    bytes = UnsafeRawBufferPointer(rebasing: memory.bytes[..<count])
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func int() throws(Malformed) -> Int { Int(truncatingIfNeeded: try raw(UInt64.self)) }
  mutating func bool() throws(Malformed) -> Bool { try raw(UInt8.self) != 0 }

  mutating func text() throws(Malformed) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[try range(stride: 1)]), as: UTF8.self)
  }

  mutating func array<Element: FixedWidthInteger>(of type: Element.Type) throws(Malformed) -> [Element] {
    let range = try range(stride: MemoryLayout<Element>.size)
    let slice = UnsafeRawBufferPointer(rebasing: bytes[range])
    return [Element](unsafeUninitializedCapacity: range.count / MemoryLayout<Element>.size) { buffer, count in
      count = buffer.count
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: slice)
    }
  }

  /// A table where it lies, which keeps the memory.
  mutating func table<Element: BitwiseCopyable & Sendable>(of type: Element.Type) throws(Malformed)
    -> FixedArray<Element>
  {
    let count = try int()
    offset += -offset & (Self.alignment - 1)
    guard count >= 0, offset <= bytes.count, count <= (bytes.count - offset) / MemoryLayout<Element>.stride
    else { throw Malformed() }
    guard let start = bytes.baseAddress else { throw Malformed() }
    let base = (start + offset).bindMemory(to: Element.self, capacity: count)
    offset += count * MemoryLayout<Element>.stride
    return FixedArray(base, count: count, keptBy: memory)
  }

  mutating func ints() throws(Malformed) -> [Int] {
    try array(of: Int64.self).map { Int($0) }
  }

  mutating func list<Element>(
    _ each: (inout BinaryReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try int()
    guard count >= 0, count <= bytes.count - offset else { throw Malformed() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try each(&self)) }
    return elements
  }

  private mutating func range(stride: Int) throws(Malformed) -> Range<Int> {
    let count = try int()
    guard count >= 0, count <= (bytes.count - offset) / stride else { throw Malformed() }
    let start = offset
    offset += count * stride
    return start..<offset
  }

  private mutating func raw<Value: FixedWidthInteger>(_ type: Value.Type) throws(Malformed) -> Value {
    let size = MemoryLayout<Value>.size
    guard offset + size <= bytes.count else { throw Malformed() }
    let value = bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
    offset += size
    return Value(littleEndian: value)
  }
}
