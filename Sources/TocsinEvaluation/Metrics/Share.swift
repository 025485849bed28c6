/// How many of a number of texts, with the uncertainty that small numbers carry.
package struct Share: Sendable, Equatable {
  /// The texts that count.
  package var part: Int
  /// The texts that could count.
  package var whole: Int

  /// Makes a share of `part` in `whole`.
  package init(_ part: Int, of whole: Int) {
    precondition(0 <= part && part <= whole, "a part is not larger than its whole")
    self.part = part
    self.whole = whole
  }

  /// The share, 0…1; nil when there is nothing to share.
  package var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

  /// The 95 % interval of Wilson's score; nil when there is nothing to share.
  ///
  /// It stays inside 0…1 and is honest for small counts, where value ± 2 deviations is not.
  package var interval: ClosedRange<Double>? {
    guard let value else { return nil }
    let z = 1.959964
    let count = Double(whole)
    let middle = value + z * z / (2 * count)
    let reach = z * (value * (1 - value) / count + z * z / (4 * count * count)).squareRoot()
    let scale = 1 + z * z / count
    return max(0, (middle - reach) / scale)...min(1, (middle + reach) / scale)
  }
}
