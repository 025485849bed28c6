/// Where a row of bits begins in a table that outlives the texts.
typealias BitRow = UnsafePointer<SIMD8<UInt64>>

extension SIMD8<UInt64> {
  /// A vector united with those that stand at a place of rows.
  @inline(__always)
  static func union(of rows: UnsafeBufferPointer<BitRow>, at place: Int, with vector: Self) -> Self {
    var union = vector
    for row in rows { union |= row[place] }
    return union
  }
}
