internal import ArgumentParser
internal import Tocsin

/// A profile on the command line.
enum ProfileChoice: String, ExpressibleByArgument, CaseIterable {
  case strict, balanced, triage

  /// The profile itself.
  var profile: Profile {
    switch self {
    case .strict: .strict
    case .balanced: .balanced
    case .triage: .triage
    }
  }
}
