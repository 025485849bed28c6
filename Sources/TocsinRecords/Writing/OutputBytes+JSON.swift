/// Appends JSON after RFC 8259; non-ASCII text stays as it is, but for the characters that readers of lines may take for
/// the end of one (U+0085, U+2028, U+2029): a report is one line to everybody.
extension [UInt8] {
  /// Appends a JSON string of valid UTF-8.
  mutating func append(jsonString text: UnsafeRawBufferPointer) {
    append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
        append(jsonEscapeFor: byte)
        start = index + 1
      } else if byte == 0xC2 || byte == 0xE2, let lineEnd = Self.lineEnd(in: text, at: index) {
        append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
        append(lineEnd.escape)
        start = index + lineEnd.length
      }
    }
    append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
    append(UInt8(ascii: "\""))
  }

  /// Appends a JSON string.
  mutating func append(jsonString text: String) {
    var text = text
    text.withUTF8 { append(jsonString: UnsafeRawBufferPointer($0)) }
  }

  /// The escape of a line end beyond ASCII that starts at `index`, and its length in bytes.
  private static func lineEnd(in text: UnsafeRawBufferPointer, at index: Int) -> (
    escape: StaticString, length: Int
  )? {
    let rest = text[index...]
    if rest.starts(with: [0xC2, 0x85]) { return ("\\u0085", 2) }
    if rest.starts(with: [0xE2, 0x80, 0xA8]) { return ("\\u2028", 3) }
    if rest.starts(with: [0xE2, 0x80, 0xA9]) { return ("\\u2029", 3) }
    return nil
  }

  private mutating func append(jsonEscapeFor byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append("\\u00")
      let digits: StaticString = "0123456789abcdef"
      append(digits.utf8Start[Int(byte >> 4)])
      append(digits.utf8Start[Int(byte & 15)])
    }
  }

  /// Appends a JSON array, one item a call of `body`.
  mutating func append<Item>(
    jsonArray items: [Item], _ body: (inout [UInt8], Item) -> Void
  ) {
    append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      body(&self, item)
    }
    append(UInt8(ascii: "]"))
  }
}
