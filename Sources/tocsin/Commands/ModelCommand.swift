internal import ArgumentParser

/// `tocsin model`: work on a model folder.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Check, test, look into and export a model.",
    subcommands: [
      ModelCheckCommand.self, ModelTestCommand.self, ModelListCommand.self, ModelShowCommand.self,
      ModelExportCommand.self,
    ])
}
