/// A stretch of letters only or of digits only inside a run of letters and digits.
struct AlphanumericPiece {
  var start: Int
  var end: Int
  var isNumber: Bool
}
