internal import ArgumentParser

/// A feature that may follow from whether a terminal is there.
enum SwitchChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Whether the feature is on.
  func isOn(automatically: @autoclosure () -> Bool) -> Bool {
    switch self {
    case .auto: automatically()
    case .always: true
    case .never: false
    }
  }
}
