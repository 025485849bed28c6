internal import ArgumentParser
internal import Tocsin

/// `tocsin scan`: judges every record of its inputs.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Judge every record of files or of stdin (the default command).",
    discussion: """
      Reads records, judges each one, and writes one result a record, in input order, as soon as it is known.
      Unreadable records are reported and skipped; they count as results too, so that counts always add up.

      Examples:
        tocsin ads.jsonl
        zcat posts.csv.gz | tocsin --input-format csv --text-field body --only flagged > flagged.jsonl
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Run") var execution: RunOptions

  func run() throws {
    let detector = try model.makeDetector()
    let destination = try output.openDestination()
    let settings = output.settings(for: destination, failingOn: execution.exitPolicy.failLevel)
    let interruption = try Interruption()
    let (paths, reading) = (input.paths, input.readingOptions)
    let pipeline = Pipeline(
      jobs: execution.workerCount, interruption: interruption,
      makeReader: { InputReader(paths: paths, options: reading, interruption: interruption) },
      makeJudge: { RecordJudge(detector: detector, settings: settings) })
    var sink = ResultSink(
      destination: destination, prologue: settings.prologue, progress: execution.makeProgress())
    throw sink.drain(pipeline, policy: execution.exitPolicy).code
  }
}
