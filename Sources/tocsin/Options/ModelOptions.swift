internal import ArgumentParser
internal import Tocsin

/// Which model judges, and how readily it flags.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder with a model of your own instead of the built-in one.", valueName: "dir"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "How readily families are flagged: strict (few false alarms), balanced, or triage (few misses).",
      valueName: "profile"))
  var profile = ProfileChoice.balanced

  /// Loads the model; a model with errors has them told on stderr and ends the run with status 2.
  func makeDetector() throws -> Detector { try makeDetector(in: model) }

  /// Loads the model of a folder, or the built-in one, with the thresholds chosen.
  func makeDetector(in folder: String?) throws -> Detector {
    do {
      guard let folder else { return try Detector(profile: profile.profile) }
      return try Detector(modelDirectory: folder, profile: profile.profile)
    } catch {
      StandardError.write("\(error)\n")
      throw ExitStatus.failure.code
    }
  }
}
