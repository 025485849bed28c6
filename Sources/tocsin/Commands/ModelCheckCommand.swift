internal import ArgumentParser
internal import TocsinModel

/// `tocsin model check`: every mistake of a folder.
struct ModelCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every mistake in a model folder.",
    discussion: """
      Mistakes and warnings are written to stderr as FILE:LINE:COL: error[CODE]: MESSAGE, with help below. Exit status 2
      when there is at least one error.
      """)

  @Argument(help: "The folder, laid out like Models/ (default: the built-in model).")
  var directory: String?

  @OptionGroup var overlays: OverlayOptions

  func run() throws {
    let (model, warnings) = try ModelFolderReading.read(directory, overlays)
    overlays.tell(warnings, in: directory)
    let phrases = model.entries.reduce(0) { $0 + $1.phraseCount }
    StandardOutput.write(
      line: "\(model.name) \(model.version): \(model.rules.count) rules, \(model.guards.count) guards, "
        + "\(model.concepts.count) concepts, \(phrases) phrases in \(model.languages.joined(separator: ", "))"
    )
  }
}
