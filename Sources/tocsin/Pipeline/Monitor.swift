internal import Glibc

/// A value behind a lock that threads can wait on until it has changed to their liking.
///
/// The standard library's `Mutex` cannot be waited on, and the workers are plain threads, so this wraps the pair of
/// mutex and condition from POSIX. The unsafe parts are all here: `state` is touched only with the mutex held.
final class Monitor<State: Sendable>: Sendable {
  nonisolated(unsafe) private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  nonisolated(unsafe) private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  nonisolated(unsafe) private var state: State

  init(_ state: State) {
    self.state = state
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Changes the state and wakes everyone who waits for a change.
  func change<Result>(_ body: (inout State) -> Result) -> Result {
    wait(until: { _ in true }, then: body)
  }

  /// Waits until `condition` holds, then changes the state and wakes everyone who waits for a change.
  func wait<Result>(until condition: (State) -> Bool, then body: (inout State) -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(mutex)
    }
    while !condition(state) { pthread_cond_wait(changed, mutex) }
    return body(&state)
  }
}
