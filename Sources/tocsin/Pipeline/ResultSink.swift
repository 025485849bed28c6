internal import Tocsin
internal import TocsinRecords

/// The writing end: results to their destination, problems to stderr, and in the end the exit status.
struct ResultSink {
  private let destination: OutputDestination
  private let prologue: [UInt8]
  private var progress: Progress?
  private var log = ProblemLog()
  private var tally = Tally()
  private var failure: OutputDestination.Failure?
  private var hasFailedInput = false

  /// Makes a sink; `prologue` is written before the first result.
  init(destination: OutputDestination, prologue: [UInt8], progress: Progress?) {
    self.destination = destination
    self.prologue = prologue
    self.progress = progress
  }

  /// Runs the pipeline and writes everything that comes of it.
  mutating func drain(_ pipeline: Pipeline, policy: ExitPolicy) -> ExitStatus {
    write(prologue)
    if failure == nil {
      pipeline.run { accept($0) }
    }
    progress?.clear()
    log.tellRest()
    let signal = pipeline.interruption.signalNumber
    if signal == nil, failure == nil { commit() }
    destination.discard()
    if case .system(let error)? = failure {
      StandardError.write("tocsin: error: \(error.description)\n")
    }
    progress?.finish(tally)
    return status(signal: signal, policy: policy)
  }

  /// Takes one result; false when it could not be written and no more is wanted.
  private mutating func accept(_ result: borrowing BlockResult) -> Bool {
    if result.inputError != nil || !result.problems.isEmpty { progress?.clear() }
    if let error = result.inputError {
      hasFailedInput = true
      StandardError.write(error.description + "\n")
    }
    for problem in result.problems { log.tell(problem) }
    tally += result.tally
    write(result.output)
    progress?.show(tally)
    return failure == nil
  }

  private mutating func write(_ bytes: [UInt8]) {
    do {
      try destination.write(bytes)
    } catch {
      failure = error
    }
  }

  private mutating func commit() {
    do {
      try destination.commit()
    } catch {
      failure = error
    }
  }

  private func status(signal: Int32?, policy: ExitPolicy) -> ExitStatus {
    if let signal { return .interrupted(signal: signal) }
    switch failure {
    case .closedPipe?: return .success
    case .system?: return .failure
    case nil: break
    }
    if hasFailedInput || tally.unreadable > 0 && !policy.keepsGoing { return .failure }
    if let level = policy.failLevel, tally.highest >= level { return .reachedLevel }
    return .success
  }
}
