/// A text in which `⟦` and `⟧` mark where evidence is expected.
struct MarkedText {
  /// The text without marks.
  let text: String
  /// The marked stretches, as offsets into the text's UTF-8.
  let ranges: [Range<Int>]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var offset = 0
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(offset)
      case "⟧": if let start = starts.popLast() { ranges.append(start..<offset) }
      default:
        plain.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    text = String(plain)
    self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// A text with marks at some ranges, for messages.
  static func marking(_ ranges: [Range<Int>], in text: String) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: Array("⟧".utf8), at: range.upperBound)
      bytes.insert(contentsOf: Array("⟦".utf8), at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
