/// Translates UTF-8 offsets of one text into another unit.
///
/// It walks from the last place it was asked about, in either direction: evidence comes nearly in order.
struct OffsetMap {
  private let text: UnsafeRawBufferPointer
  private let unit: OffsetUnit
  private var byte = 0
  private var units = 0

  init(_ text: UnsafeRawBufferPointer, unit: OffsetUnit) {
    self.text = text
    self.unit = unit
  }

  /// The offset in the map's unit; `offset` must be on a scalar boundary, 0…text.count.
  mutating func callAsFunction(_ offset: Int) -> Int {
    guard unit != .utf8 else { return offset }
    while byte < offset {
      units += width(of: text[byte])
      byte += 1
    }
    while byte > offset {
      byte -= 1
      units -= width(of: text[byte])
    }
    return units
  }

  /// How many units begin with this byte.
  private func width(of byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
