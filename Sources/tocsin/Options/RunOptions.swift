internal import ArgumentParser
internal import Glibc
internal import Tocsin

/// How a run goes about its work and how it ends.
struct RunOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("How many threads judge records (default: one a core).", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "End with status 1 if a record reaches this level: low, review or urgent.", valueName: "level"))
  var failOn: LevelChoice?

  @Flag(help: "Unreadable records do not make the exit status 2.")
  var keepGoing = false

  @Option(
    help: ArgumentHelp(
      "A progress line while running and a summary at the end, on stderr: auto (on a terminal), always or never.",
      valueName: "when"))
  var progress = SwitchChoice.auto

  mutating func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 1024.")
    }
  }

  /// The number of workers.
  var workerCount: Int { jobs ?? Self.availableCores }

  /// What the exit status is to say.
  var exitPolicy: ExitPolicy { ExitPolicy(failLevel: failOn?.level, keepsGoing: keepGoing) }

  /// The progress to show, if it is wanted.
  func makeProgress() -> Progress? {
    progress.isOn(automatically: StandardError.isTerminal) ? Progress() : nil
  }

  private static var availableCores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
