internal import TocsinRecords

/// Reader → workers → writer. The caller's thread writes; results come in input order whatever the number of jobs.
///
/// With one job everything happens on the caller's thread. Otherwise one thread reads and up to `jobs` threads judge;
/// a worker is started only when there is a block that no idle worker would take.
struct Pipeline: Sendable {
  /// How many workers may judge at a time.
  let jobs: Int
  /// Tells the reader to stop early.
  let interruption: Interruption
  /// Makes the reader, on the thread that reads.
  let makeReader: @Sendable () -> InputReader
  /// Makes a judge, on the thread that judges.
  let makeJudge: @Sendable () -> RecordJudge

  /// Runs to the end of the input, or until `accept` returns false.
  func run(_ accept: (borrowing BlockResult) -> Bool) {
    if jobs == 1 { runAlone(accept) } else { runWithWorkers(accept) }
  }

  private func runAlone(_ accept: (borrowing BlockResult) -> Bool) {
    var reader = makeReader()
    let judge = makeJudge()
    var block = Block()
    var result = BlockResult()
    while true {
      switch reader.next(into: &block) {
      case .end:
        return
      case .failed(let error):
        result.reset()
        result.inputError = error
      case .block:
        judge.judge(block, into: &result)
      }
      guard accept(result) else { return }
    }
  }

  private func runWithWorkers(_ accept: (borrowing BlockResult) -> Bool) {
    let exchange = OrderedExchange(capacity: 2 * jobs + 1)
    guard let reading = WorkerThread({ read(into: exchange) }) else { return runAlone(accept) }
    while let result = exchange.nextResult() {
      guard accept(result) else {
        interruption.stop()
        exchange.stop()
        break
      }
      exchange.recycle(result)
    }
    reading.join()
  }

  /// The reading thread: reads, starts workers as they are needed, and waits for them at the end.
  private func read(into exchange: OrderedExchange) {
    var reader = makeReader()
    var workers: [WorkerThread] = []
    reading: while var block = exchange.room() {
      switch reader.next(into: &block) {
      case .end:
        break reading
      case .failed(let error):
        var result = BlockResult()
        result.inputError = error
        exchange.submit(result)
      case .block:
        let isBusy = exchange.submit(block)
        guard isBusy, workers.count < jobs else { continue }
        if let worker = WorkerThread({ work(on: exchange) }) {
          workers.append(worker)
        } else if workers.isEmpty {
          // Not a single thread to be had: judge here.
          exchange.end()
          work(on: exchange)
        }
      }
    }
    exchange.end()
    for worker in workers { worker.join() }
  }

  private func work(on exchange: OrderedExchange) {
    let judge = makeJudge()
    while case (let work, var result)? = exchange.take() {
      judge.judge(work.block, into: &result)
      exchange.finish(work, with: result)
    }
  }
}
