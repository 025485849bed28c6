/// Reads what ``BinaryWriter`` wrote; every read is bounds-checked, so bytes of any origin are safe.
struct BinaryReader {
  /// The bytes are not a compiled model of this version.
  struct Malformed: Error {}

  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// The buffer must outlive the reader.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

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
