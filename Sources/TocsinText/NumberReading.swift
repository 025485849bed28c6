/// Reads digits with separators: "1,200" and "1.200" are thousands, "3.50" has decimals, "12.05.2020" is three numbers.
struct NumberReading {
  /// How the groups of digits belong together.
  enum Shape {
    /// One number, whose decimals, if any, are left out of the value.
    case number(value: Int32, hasFraction: Bool)
    /// Each group is a number of its own.
    case list
  }

  private var groups = 0
  private var firstLength = 0
  private var length = 0
  private var separator: UInt32 = 0
  private var whole: Int64 = 0
  private var allThousands = true
  private var fractionStarted = false
  private var isList = false
  private var beforeLast: Int64 = 0

  init() {}

  /// Whether an ASCII character may stand between digits of one number.
  @inline(__always)
  static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x27 }

  /// Whether a code point may stand between digits of one number.
  static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x2C || scalar == 0x27 || scalar == 0x2019 || scalar == 0x66B
      || scalar == 0x66C
  }

  /// Takes the next digit.
  mutating func add(digit: UInt8) {
    if length == 0, groups == 0 { groups = 1 }
    length += 1
    if groups == 1 { firstLength += 1 }
    if !fractionStarted { whole = min(whole * 10 + Int64(digit), Int64(Int32.max)) }
  }

  /// Takes a separator between two groups.
  mutating func add(separator next: UInt32) {
    if groups > 1, length != 3 { allThousands = false }
    if fractionStarted { isList = true }
    if groups == 1 {
      separator = next
    } else if next != separator {
      // "12.345,67": what follows the second kind of separator are decimals.
      if allThousands, startsThousands, next != 0x27, next != 0x2019 {
        fractionStarted = true
      } else {
        isList = true
      }
    }
    beforeLast = groups == 1 ? whole : beforeLast
    groups += 1
    length = 0
  }

  private var startsThousands: Bool { firstLength <= 3 && beforeLast > 0 }

  /// The reading of everything taken.
  var shape: Shape {
    if groups == 1 { return .number(value: Int32(whole), hasFraction: false) }
    if isList { return .list }
    if fractionStarted { return .number(value: Int32(whole), hasFraction: true) }
    if allThousands, length == 3, startsThousands { return .number(value: Int32(whole), hasFraction: false) }
    let mayBeDecimals = separator != 0x27 && separator != 0x2019 && separator != 0x66C
    return groups == 2 && mayBeDecimals ? .number(value: Int32(beforeLast), hasFraction: true) : .list
  }
}
