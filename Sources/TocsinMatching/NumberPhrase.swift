/// A number in digits or words, or joined of several: `80 mil`, `three thousand five hundred`, `3 000`.
struct NumberPhrase: BitwiseCopyable {
  var value: Int
  var start: Int
  var end: Int
  var isWord: Bool
  var isDecimal: Bool
  /// How many bytes its first token has; groups of thousands have three digits.
  var width: Int
  /// Whether only a space stands before it.
  var isAfterSpace: Bool

  /// Numbers are not joined beyond this.
  static let limit = 1_000_000_000

  /// Joins neighbours that are read as one number. Cost: linear.
  ///
  /// A hundred or thousand in words multiplies what stands before it and takes what stands behind; three digits behind
  /// a space continue one to three digits (`12 500`).
  static func join(_ numbers: ScratchArray<NumberPhrase>) {
    var last = 0
    for place in numbers.indices.dropFirst() {
      let number = numbers[place]
      if numbers[last].end == number.start, number.isAfterSpace,
        let whole = numbers[last].followed(by: number)
      {
        numbers[last] = whole
      } else {
        last += 1
        numbers[last] = number
      }
    }
    numbers.truncate(to: min(numbers.count, last + 1))
  }

  private func followed(by next: NumberPhrase) -> NumberPhrase? {
    guard !isDecimal, !next.isDecimal else { return nil }
    var whole = self
    whole.end = next.end
    if next.isWord, next.value == 1_000, (2..<1_000).contains(value) {
      whole.value = value * 1_000
    } else if next.isWord, isWord, next.value == 100, (2..<10).contains(value % 1_000), value % 1_000 == value
    {
      whole.value = value * 100
    } else if next.isWord, isWord, next.value == 100, value >= 1_000, (2..<10).contains(value % 1_000) {
      whole.value = value - value % 1_000 + value % 1_000 * 100
    } else if isWord, next.isWord, takes(next.value) {
      whole.value = value + next.value
    } else if !isWord, !next.isWord, width <= 3, value > 0, next.width == 3, next.value < 1_000 {
      whole.value = value * 1_000 + next.value
      whole.width = 4
    } else {
      return nil
    }
    whole.isWord = isWord || next.isWord
    return whole.value < Self.limit ? whole : nil
  }

  /// Whether a smaller number in words completes this one: `thousand` and `five`, `hundred` and `twenty`.
  private func takes(_ value: Int) -> Bool {
    (self.value % 1_000 == 0 && self.value >= 1_000 && value < 1_000)
      || (self.value % 100 == 0 && self.value >= 100 && value < 100)
  }
}
