internal import Glibc

/// One line on stderr that says how far a run has come.
struct Progress {
  private let isTerminal: Bool
  private let start: Double
  private var nextTime: Double
  private var isShown = false

  /// Starts the clock.
  init() {
    isTerminal = StandardError.isTerminal
    start = Self.now
    // Nothing is shown about runs that are over at once.
    nextTime = start + 0.5
  }

  /// Shows the tally, at most a few times a second, and only on a terminal.
  mutating func show(_ tally: Tally) {
    guard isTerminal, Self.now >= nextTime else { return }
    nextTime = Self.now + 0.2
    isShown = true
    StandardError.write("\r\u{1B}[K" + line(tally))
  }

  /// Takes the line away, so that a message can be written in its place.
  mutating func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
    isShown = false
  }

  /// Ends with a summary.
  mutating func finish(_ tally: Tally) {
    clear()
    StandardError.write(line(tally) + "\n")
  }

  private func line(_ tally: Tally) -> String {
    let seconds = max(Self.now - start, 0.001)
    let rate = Int(Double(tally.bytes) / 1e6 / seconds * 10)
    var line = "tocsin: \(tally.records) records, \(tally.flagged) flagged"
    if tally.unreadable > 0 { line += ", \(tally.unreadable) unreadable" }
    return line + "; \(Int(seconds * 10) / 10).\(Int(seconds * 10) % 10) s, \(rate / 10).\(rate % 10) MB/s"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
