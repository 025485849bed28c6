internal import Tocsin

/// What the user wants a run's exit status to say.
struct ExitPolicy: Equatable {
  /// The level from which a record makes the run end with status 1.
  var failLevel: Level?
  /// Whether unreadable records leave the status alone.
  var keepsGoing: Bool
}
