internal import ArgumentParser
internal import Tocsin

/// The program `tocsin`: its commands, and what becomes of usage errors.
@main
struct TocsinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tocsin",
    abstract: "Flags indicators of human trafficking in text, with the evidence for each.",
    discussion: """
      A report is about a text, never about a person: it says what a desk should look at, and why.

      Exit status: 0 all records processed; 1 a record reached --fail-on; 2 wrong usage, a broken model,
      input or output that failed, or unreadable records (unless --keep-going).
      """,
    version: "tocsin \(version), model sha256:\(DefaultModel.digest.prefix(12))",
    subcommands: [
      ScanCommand.self, ExplainCommand.self, ModelCommand.self, EvaluateCommand.self, TrainCommand.self,
    ],
    defaultSubcommand: ScanCommand.self)

  /// The release in `CHANGELOG.md` that comes next.
  private static let version = "0.1.0"

  /// Runs the command line; every failure but a command's own exit status ends with status 2.
  static func main() {
    do {
      var command = try parsed(CommandLine.arguments.dropFirst())
      try command.run()
    } catch {
      exit(after: error)
    }
  }

  /// The command of a command line.
  ///
  /// The main job is tried without the detour over the tree of commands, which costs a tenth of the start. What is wrong
  /// with it, and every wish for help, the tree tells.
  private static func parsed(_ arguments: ArraySlice<String>) throws -> any ParsableCommand {
    if arguments.first == ScanCommand.configuration.commandName,
      let scan = try? ScanCommand.parse(Array(arguments.dropFirst()))
    {
      return scan
    }
    return try parseAsRoot(Array(arguments))
  }

  private static func exit(after error: any Error) -> Never {
    if let code = error as? ExitCode { Self.exit(withError: code) }
    let message = fullMessage(for: error)
    guard exitCode(for: error) == .success else {
      StandardError.write(message + "\n")
      Self.exit(withError: ExitStatus.failure.code)
    }
    // Help and version.
    Self.exit(withError: error)
  }
}
