/// A contribution in log-odds, held in whole thousandths so that sums are exact.
public struct Points: Sendable, Hashable, Comparable, AdditiveArithmetic {
  /// The value in thousandths of a point.
  public var thousandths: Int

  /// Makes a contribution from thousandths of a point.
  public init(thousandths: Int) { self.thousandths = thousandths }

  public static let zero = Points(thousandths: 0)
  public static func + (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths + right.thousandths)
  }
  public static func - (left: Points, right: Points) -> Points {
    Points(thousandths: left.thousandths - right.thousandths)
  }
  public static func < (left: Points, right: Points) -> Bool { left.thousandths < right.thousandths }

  /// The value as a floating-point number of points.
  public var value: Double { Double(thousandths) / 1000 }
}
