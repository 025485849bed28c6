internal import ArgumentParser
internal import TocsinModel

/// `tocsin model list`: one line a rule and guard.
struct ModelListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules and guards of a model folder, one a line.")

  @Argument(help: "The folder, laid out like Models/ (default: the built-in model).")
  var directory: String?

  @OptionGroup var overlays: OverlayOptions

  func run() throws {
    let model = try ModelFolderReading.read(directory, overlays).model
    let strengths = Dictionary(
      model.indicators.map { ($0.id, $0.strength) }, uniquingKeysWith: { first, _ in first })
    for rule in model.rules {
      let strength = rule.strength ?? strengths[rule.indicator] ?? .weak
      let status = rule.status == .draft ? " (draft)" : ""
      StandardOutput.write(line: "\(rule.id)\t\(strength.rawValue)\(status)\t\(rule.about)")
    }
    for entry in model.guards {
      StandardOutput.write(line: "\(entry.id)\t\(entry.effect.rawValue)\t\(entry.about)")
    }
  }
}
