internal import ArgumentParser
internal import Tocsin
internal import TocsinRecords

/// `tocsin explain`: every stage of reading one text.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show every stage of reading one text.",
    discussion: """
      Shows the normalized text, the words with disguises undone, the concepts, the rules hit and nearly hit, and
      every point of every family. Signals that studies refuted are named with the reason why they score zero.

      Example:
        tocsin explain "he keeps our p@ssports until the debt is paid"
      """)

  @Argument(help: "The text; '-' or nothing reads it from stdin (at most 1 MiB).")
  var text: [String] = []

  @OptionGroup(title: "Model") var model: ModelOptions

  @Option(help: ArgumentHelp("Color: auto, always or never.", valueName: "when"))
  var color = SwitchChoice.auto

  func run() throws {
    let detector = try model.makeDetector()
    let text =
      try self.text.isEmpty || self.text == ["-"] ? standardInput() : self.text.joined(separator: " ")
    let isTerminal = StandardOutput.isTerminal
    let style = TextStyle(
      usesColor: color.isOn(automatically: isTerminal && Terminal.wantsColor),
      width: isTerminal ? Terminal.columns : nil)
    let explanation = detector.explain(text)
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBytes { bytes in
      ExplanationWriter(style: style).write(explanation, on: bytes, into: &output)
    }
    StandardOutput.write(output)
  }

  private func standardInput() throws -> String {
    var bytes: [UInt8] = []
    while let chunk = StandardInput.read(), bytes.count <= Self.limit { bytes += chunk }
    guard bytes.count <= Self.limit else {
      throw ValidationError("The text is longer than 1 MiB; use 'tocsin scan' for large inputs.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ValidationError("The text is not valid UTF-8.")
    }
    return text
  }

  private static let limit = 1 << 20
}
