internal import ArgumentParser
internal import TocsinModel

/// Which overlays change a model.
struct OverlayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      A folder with changes to the model: words, rules and guards of your own, what to disable, weigh otherwise or \
      allow. May be given again.
      """, valueName: "dir"))
  var overlay: [String] = []

  /// Tells the mistakes of a model folder and of the overlays on stderr, each with the path to its file.
  func tell(_ diagnostics: [Diagnostic], in directory: String?) {
    for diagnostic in diagnostics {
      let file = diagnostic.place.file
      let isComplete = directory == nil || file == directory || overlay.contains { file.hasPrefix($0) }
      StandardError.write(isComplete ? "\(diagnostic)\n" : "\(directory ?? "")/\(diagnostic)\n")
    }
  }
}
