internal import TocsinRecords

/// Hands blocks from the reader to the workers and their results to the writer, in the order they were read.
///
/// Every block gets a ticket. The number of tickets not yet written is bounded, so a slow writer holds up the reader
/// and memory stays bounded; used-up blocks and results go back to be filled again.
final class OrderedExchange: Sendable {
  /// A block and its place in the order.
  struct Work: Sendable {
    var ticket: Int
    var block: Block
  }

  private struct State: Sendable {
    var waiting: [Work] = []
    var finished: [Int: BlockResult] = [:]
    var issued = 0
    var written = 0
    var idleWorkers = 0
    var isEnded = false
    var isStopped = false
    var spareBlocks: [Block] = []
    var spareResults: [BlockResult] = []
  }

  private let state = Monitor(State())
  private let capacity: Int

  /// Makes an exchange with room for `capacity` blocks under way.
  init(capacity: Int) {
    self.capacity = capacity
  }

  /// Waits for room; a block to fill, or nil when nobody wants more.
  func room() -> Block? {
    state.wait(
      until: { [capacity] in $0.issued - $0.written < capacity || $0.isStopped },
      then: { $0.isStopped ? nil : $0.spareBlocks.popLast() ?? Block() })
  }

  /// Hands in a filled block; true when no worker is free to take it.
  func submit(_ block: Block) -> Bool {
    state.change { state in
      state.waiting.append(Work(ticket: state.issued, block: block))
      state.issued += 1
      return state.idleWorkers < state.waiting.count
    }
  }

  /// Hands in a result that needs no work, in its place in the order.
  func submit(_ result: BlockResult) {
    state.change { state in
      state.finished[state.issued] = result
      state.issued += 1
    }
  }

  /// Says that nothing more will be handed in.
  func end() {
    state.change { $0.isEnded = true }
  }

  /// Says that nothing more is wanted.
  func stop() {
    state.change { state in
      state.isStopped = true
      state.waiting.removeAll()
    }
  }

  /// Waits for work; nil when there will be none.
  func take() -> (work: Work, result: BlockResult)? {
    state.change { $0.idleWorkers += 1 }
    return state.wait(
      until: { !$0.waiting.isEmpty || $0.isEnded || $0.isStopped },
      then: { state in
        state.idleWorkers -= 1
        guard !state.waiting.isEmpty else { return nil }
        return (state.waiting.removeFirst(), state.spareResults.popLast() ?? BlockResult())
      })
  }

  /// Hands in the result of some work, and its block to be filled again.
  func finish(_ work: Work, with result: BlockResult) {
    state.change { state in
      state.finished[work.ticket] = result
      state.spareBlocks.append(work.block)
    }
  }

  /// Waits for the next result in order; nil after the last one.
  func nextResult() -> BlockResult? {
    state.wait(
      until: { $0.finished[$0.written] != nil || $0.isEnded && $0.written == $0.issued },
      then: { state in
        guard let result = state.finished.removeValue(forKey: state.written) else { return nil }
        state.written += 1
        return result
      })
  }

  /// Gives a written result back to be filled again.
  func recycle(_ result: BlockResult) {
    state.change { $0.spareResults.append(result) }
  }
}
