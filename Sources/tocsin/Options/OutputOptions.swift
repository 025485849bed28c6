internal import ArgumentParser
internal import Tocsin
internal import TocsinRecords

/// What is written, where, and how.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "jsonl, csv or text (default: text on a terminal, else jsonl).", valueName: "format"))
  var outputFormat: OutputFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to a file instead of stdout; it appears under its name only when it is whole.", valueName: "file"
    ))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      all, or flagged: records with a flagged family or at level review or above (default: flagged for text, else \
      all). Unreadable records are always written.
      """, valueName: "which"))
  var only: RecordChoice?

  @Option(
    help: ArgumentHelp(
      "What offsets count: utf8 (bytes), utf16 (code units) or scalar (code points).", valueName: "unit"))
  var offsets = OffsetUnit.utf8

  @Flag(help: "Leave the words of the evidence out; their places remain.")
  var noText = false

  @Flag(help: "Mask phone numbers, e-mail addresses and handles in the words of the evidence.")
  var redact = false

  @Option(
    help: ArgumentHelp(
      "Color in text output: auto (on a terminal, unless NO_COLOR is set), always or never.",
      valueName: "when"))
  var color = SwitchChoice.auto

  /// Opens stdout or the file.
  func openDestination() throws -> OutputDestination {
    guard let output, output != "-" else { return OutputDestination() }
    do {
      return try OutputDestination(path: output)
    } catch {
      StandardError.write("tocsin: error: \(error)\n")
      throw ExitStatus.failure.code
    }
  }

  /// What the workers are to write.
  func settings(for destination: OutputDestination, failingOn failLevel: Level?) -> JudgeSettings {
    let format = outputFormat ?? (destination.isTerminal ? .text : .jsonl)
    var options = WritingOptions()
    options.offsets = offsets
    options.includesText = !noText
    options.redacts = redact
    let writer: any ReportWriter =
      switch format {
      case .jsonl: JSONLinesWriter(options: options)
      case .csv: CSVWriter(options: options)
      case .text: TextWriter(options: options, style: style(for: destination))
      }
    let choice = only ?? (format == .text ? .flagged : .all)
    let isQuick = choice == .flagged && failLevel.map { $0 > .low } ?? true
    return JudgeSettings(
      writer: writer, onlyFlagged: choice == .flagged, lowestLevel: isQuick ? .review : .low)
  }

  /// How text for people looks where it is going.
  private func style(for destination: OutputDestination) -> TextStyle {
    let usesColor = color.isOn(automatically: destination.isTerminal && Terminal.wantsColor)
    return TextStyle(usesColor: usesColor, width: destination.isTerminal ? Terminal.columns : nil)
  }
}

extension OffsetUnit: ExpressibleByArgument {}
