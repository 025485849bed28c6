internal import Glibc

/// A plain thread that runs one closure to its end.
struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// Starts a thread; nil when the system allows no more.
  init?(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Box(body: body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until the closure has returned.
  func join() {
    pthread_join(thread, nil)
  }

  private final class Box {
    let body: @Sendable () -> Void
    init(body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
