internal import Glibc

/// What is known about the terminal that stdout is.
enum Terminal {
  /// Its width, if it says one.
  static var columns: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Whether it can show color and the user has not asked for none (see no-color.org).
  static var wantsColor: Bool {
    variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
