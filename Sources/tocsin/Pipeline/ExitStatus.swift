internal import ArgumentParser

/// How the program ends.
enum ExitStatus: Equatable {
  /// Every record was processed.
  case success
  /// A record reached the level of `--fail-on`.
  case reachedLevel
  /// Usage, model, input or output failed, or records were unreadable.
  case failure
  /// A signal asked to stop.
  case interrupted(signal: Int32)

  /// The process's exit status.
  var code: ExitCode {
    switch self {
    case .success: ExitCode(0)
    case .reachedLevel: ExitCode(1)
    case .failure: ExitCode(2)
    case .interrupted(let signal): ExitCode(128 + signal)
    }
  }
}
