internal import ArgumentParser
internal import TocsinModel

/// `tocsin model show`: the phrases of a concept.
struct ModelShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what a concept means and every phrase that fills it.")

  @Argument(help: "The folder, laid out like Models/.")
  var directory: String

  @Argument(help: "The concept's id.")
  var concept: String

  @OptionGroup var overlays: OverlayOptions

  func run() throws {
    let model = try ModelFolderReading.read(directory, overlays).model
    let meaning = model.concepts.first { $0.id == concept }?.meaning
    let entries = model.entries.filter { $0.concept == concept }
    guard meaning != nil || !entries.isEmpty else {
      StandardError.write("tocsin: error: there is no concept `\(concept)` in \(directory)\n")
      throw ExitStatus.failure.code
    }
    if let meaning { StandardOutput.write(line: "\(concept): \(meaning)") }
    for entry in entries {
      StandardOutput.write(
        line:
          "\(entry.language)  \(entry.place)  \(entry.slots.map { "(\($0.joined(separator: "|")))" }.joined(separator: " "))"
      )
    }
  }
}
