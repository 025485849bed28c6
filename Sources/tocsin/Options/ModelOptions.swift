internal import ArgumentParser
import Foundation
internal import Tocsin
internal import TocsinModel

/// Which model judges, and how readily it flags.
struct ModelOptions: ParsableArguments {
  /// The variable that names a model folder where no option does.
  private static let variable = "TOCSIN_MODEL"

  @Option(
    help: ArgumentHelp(
      "A folder with a model of your own instead of the built-in one (or $TOCSIN_MODEL).", valueName: "dir"))
  var model: String?

  @OptionGroup var overlays: OverlayOptions

  @Option(
    help: ArgumentHelp(
      "How readily families are flagged: strict (few false alarms), balanced, or triage (few misses).",
      valueName: "profile"))
  var profile = ProfileChoice.balanced

  /// The folder of the model; nil for the built-in one.
  private var folder: String? {
    if let model { return model }
    let named = ProcessInfo.processInfo.environment[Self.variable] ?? ""
    return named.isEmpty ? nil : named
  }

  /// Loads the model; a model with errors has them told on stderr and ends the run with status 2.
  func makeDetector() throws -> Detector {
    if folder == nil, overlays.overlay.isEmpty { return try Detector(profile: profile.profile) }
    return try makeDetector(in: folder, overlays.overlay)
  }

  /// The demographic words of the model.
  func readDemographicWords() throws -> [DemographicWords] {
    do throws(ModelError) {
      return try DemographicWords.read(modelDirectory: folder, overlays: overlays.overlay)
    } catch {
      overlays.tell(error.diagnostics, in: folder)
      throw ExitStatus.failure.code
    }
  }

  /// Loads the model of a folder, with the thresholds chosen.
  func makeDetector(in folder: String?, _ overlays: [String] = []) throws -> Detector {
    do throws(ModelError) {
      return try Detector(modelDirectory: folder, overlays: overlays, profile: profile.profile)
    } catch {
      self.overlays.tell(error.diagnostics, in: folder)
      throw ExitStatus.failure.code
    }
  }
}
