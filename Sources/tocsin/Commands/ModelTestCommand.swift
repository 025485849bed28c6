internal import ArgumentParser
internal import Tocsin
internal import TocsinModel

/// `tocsin model test`: the examples that rules and guards carry.
struct ModelTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples of every rule and guard in a model folder.",
    discussion: "Failures go to stdout with their place in the folder. Exit status 2 when any example fails.")

  @Argument(help: "The folder, laid out like Models/ (default: the built-in model).")
  var directory: String?

  @OptionGroup var overlays: OverlayOptions

  func run() throws {
    let examples: ModelExamples
    do throws(ModelError) {
      examples = try ModelExamples.run(directory: directory, overlays: overlays.overlay)
    } catch {
      overlays.tell(error.diagnostics, in: directory)
      throw ExitStatus.failure.code
    }
    let folder = directory.map { $0 + "/" } ?? ""
    for failure in examples.failures { StandardOutput.write(line: "\(folder)\(failure)") }
    StandardOutput.write(line: "\(examples.count) examples, \(examples.failures.count) failed")
    if !examples.failures.isEmpty { throw ExitStatus.failure.code }
  }
}
