import TocsinText

/// Writes the values of a compiled model as little-endian bytes.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: Int) { raw(UInt64(bitPattern: Int64(value))) }
  mutating func write(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  mutating func write(_ values: [UInt8]) {
    write(values.count)
    bytes += values
  }

  mutating func write(_ values: [UInt32]) {
    write(values.count)
    for value in values { raw(value) }
  }

  mutating func write(_ values: [UInt64]) {
    write(values.count)
    for value in values { raw(value) }
  }

  mutating func write(_ values: [Int]) {
    write(values.count)
    for value in values { write(value) }
  }

  /// Writes a table as it lies in memory, at a place where it can be read without being moved.
  mutating func write<Element: BitwiseCopyable & Sendable>(_ table: FixedArray<Element>) {
    write(table.count)
    bytes += repeatElement(0, count: -bytes.count & (BinaryReader.alignment - 1))
    bytes += UnsafeRawBufferPointer(table.elements)
  }

  mutating func write<Element>(list: [Element], _ each: (inout BinaryWriter, Element) -> Void) {
    write(list.count)
    for element in list { each(&self, element) }
  }

  private mutating func raw(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}
