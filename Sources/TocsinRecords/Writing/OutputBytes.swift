/// Appends text and numbers to a byte buffer without making strings.
extension [UInt8] {
  /// Appends a literal.
  @inline(__always)
  mutating func append(_ literal: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a string's UTF-8.
  @inline(__always)
  mutating func append(text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends a whole number in decimal.
  mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude, atLeast: 1)
  }

  /// Appends a score, 0…1, with four decimals.
  mutating func append(score: Double) {
    let tenThousandths = UInt((Swift.min(Swift.max(score, 0), 1) * 10_000).rounded())
    append(digits: tenThousandths / 10_000, atLeast: 1)
    append(UInt8(ascii: "."))
    append(digits: tenThousandths % 10_000, atLeast: 4)
  }

  /// Appends points given in thousandths, with two decimals, or three where the third is not zero.
  mutating func append(thousandths: Int) {
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    let value = thousandths.magnitude
    append(digits: value / 1000, atLeast: 1)
    append(UInt8(ascii: "."))
    if value.isMultiple(of: 10) {
      append(digits: value % 1000 / 10, atLeast: 2)
    } else {
      append(digits: value % 1000, atLeast: 3)
    }
  }

  private mutating func append(digits value: UInt, atLeast width: Int) {
    let start = count
    var rest = value
    repeat {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0 || count - start < width
    // Not `self[start...].reverse()`, which copies what it turns.
    var (first, last) = (start, count - 1)
    while first < last {
      swapAt(first, last)
      (first, last) = (first + 1, last - 1)
    }
  }
}
