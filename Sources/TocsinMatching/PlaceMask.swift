/// Where spans may start and end in a text: a bit for each token, or for each stretch of tokens in a text of more than 64.
struct PlaceMask: BitwiseCopyable {
  /// The bits of first tokens.
  var starts: UInt64 = 0
  /// The bits of last tokens.
  var ends: UInt64 = 0

  @inline(__always)
  var isEmpty: Bool { starts == 0 }

  @inline(__always)
  mutating func formUnion(_ other: PlaceMask) {
    starts |= other.starts
    ends |= other.ends
  }

  /// The bits from each bit of `bits` to the one `distance` above it, as far as all on the way are in `open`, and maybe
  /// some more of `open`.
  ///
  /// Each step doubles what has been covered. Source: the fill of Kogge and Stone, as chess programs use it.
  @inline(__always)
  static func above(_ bits: UInt64, by distance: Int, open: UInt64) -> UInt64 {
    var (reached, way, left, step) = (bits, open, distance, 1)
    while step <= left, step < 64 {
      reached |= reached &<< UInt64(step) & way
      way &= way &<< UInt64(step)
      left &-= step
      step &<<= 1
    }
    return left > 0 && step < 64 ? reached | reached &<< UInt64(left) & open : reached
  }

  /// ``above(_:by:open:)`` the other way: to the bits below, where the bits that are left on the way are in `open`.
  @inline(__always)
  static func below(_ bits: UInt64, by distance: Int, open: UInt64) -> UInt64 {
    var (reached, way, left, step) = (bits, open, distance, 1)
    while step <= left, step < 64 {
      reached |= (reached & way) &>> UInt64(step)
      way &= way &<< UInt64(step)
      left &-= step
      step &<<= 1
    }
    return left > 0 && step < 64 ? reached | (reached & open) &>> UInt64(left) : reached
  }
}
