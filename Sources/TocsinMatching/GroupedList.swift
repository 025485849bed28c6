import TocsinText

/// Lists of numbers by group, in two flat arrays.
struct GroupedList: Sendable {
  /// Where a group starts in ``values``, by group; one more at the end.
  let starts: FixedArray<Int32>
  let values: FixedArray<Int32>

  /// Takes over the two arrays of a list.
  init(starts: FixedArray<Int32>, values: FixedArray<Int32>) {
    self.starts = starts
    self.values = values
  }

  init(_ groups: [[Int]]) {
    var starts: [Int32] = [0]
    var values: [Int32] = []
    for group in groups {
      values += group.map { Int32($0) }
      starts.append(Int32(values.count))
    }
    self.starts = FixedArray(starts)
    self.values = FixedArray(values)
  }

  /// Where a group stands in ``values``.
  @inline(__always)
  func range(of group: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[group]), Int(starts[group &+ 1])))
  }
}
