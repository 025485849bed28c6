internal import ArgumentParser

/// A size on the command line: `65536`, `64K` or `1M`.
struct ByteCount: ExpressibleByArgument, Equatable {
  /// The largest size accepted.
  static let largest = 1 << 30

  /// The size in bytes.
  var bytes: Int

  init(bytes: Int) {
    self.bytes = bytes
  }

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "k": 1 << 10, "M": 1 << 20, "m": 1 << 20, "G": 1 << 30]
    let unit = argument.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? argument : String(argument.dropLast())), number > 0,
      number <= Self.largest / (unit ?? 1)
    else { return nil }
    bytes = number * (unit ?? 1)
  }

  var defaultValueDescription: String {
    bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20)M" : "\(bytes)"
  }
}
