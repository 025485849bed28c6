/// Lists of numbers by group, in two flat arrays.
struct GroupedList {
  /// Where a group starts in ``values``, by group; one more at the end.
  let starts: [Int32]
  let values: [Int32]

  init(_ groups: [[Int]]) {
    var starts: [Int32] = [0]
    var values: [Int32] = []
    for group in groups {
      values += group.map { Int32($0) }
      starts.append(Int32(values.count))
    }
    self.starts = starts
    self.values = values
  }

  /// Where a group stands in ``values``.
  @inline(__always)
  func range(of group: Int) -> Range<Int> { Int(starts[group])..<Int(starts[group + 1]) }
}
