/// Figures as they stand in tables.
enum Figures {
  /// What stands where a figure does not exist.
  static let missing = "–"

  /// Two decimals, for instance `0.87`.
  static func decimal(_ value: Double?) -> String {
    guard let value else { return missing }
    let hundredths = Int((value * 100).rounded())
    let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  /// The value and its 95 % interval, for instance `0.87 [0.79, 0.92]`.
  static func interval(_ share: Share) -> String {
    guard let interval = share.interval else { return missing }
    return "\(decimal(share.value)) [\(decimal(interval.lowerBound)), \(decimal(interval.upperBound))]"
  }

  /// An interval, for instance `[0.79, 0.92]`.
  static func range(_ range: ClosedRange<Double>?) -> String {
    range.map { "[\(decimal($0.lowerBound)), \(decimal($0.upperBound))]" } ?? missing
  }

  /// The counts and the value, for instance `12/100 0.12`.
  static func counted(_ share: Share) -> String {
    guard let value = share.value else { return missing }
    return "\(share.part)/\(share.whole) \(decimal(value))"
  }
}
