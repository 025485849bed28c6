internal import ArgumentParser
internal import Tocsin

/// A level on the command line, for `--fail-on`: `none` would always fail and is left out.
enum LevelChoice: String, ExpressibleByArgument, CaseIterable {
  case low, review, urgent

  /// The level itself.
  var level: Level {
    switch self {
    case .low: .low
    case .review: .review
    case .urgent: .urgent
    }
  }
}
