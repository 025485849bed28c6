internal import Glibc
internal import Synchronization

/// What the signal handler knows; a handler can reach nothing but globals.
private let raisedSignal = Atomic<Int32>(0)
private let wakeDescriptorOfHandler = Atomic<Int32>(-1)

/// The wish to stop early: from a signal, or because nobody reads the output any more.
///
/// The first SIGINT, SIGTERM or SIGHUP asks for an orderly end: what has been read is still judged and written. The
/// second one kills the process as usual.
final class Interruption: Sendable {
  /// Becomes readable when someone wishes to stop, for a reader that waits in `poll`.
  let wakeDescriptor: Int32
  private let writeDescriptor: Int32
  private let isStopped = Atomic<Bool>(false)

  /// Takes over the signals. SIGPIPE is ignored: a closed pipe is seen where it is written to.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError("pipe") }
    (wakeDescriptor, writeDescriptor) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(writeDescriptor, F_SETFL, O_NONBLOCK)
    wakeDescriptorOfHandler.store(writeDescriptor, ordering: .sequentiallyConsistent)
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] { Self.handle(number) }
  }

  deinit {
    wakeDescriptorOfHandler.store(-1, ordering: .sequentiallyConsistent)
    close(writeDescriptor)
    close(wakeDescriptor)
  }

  /// The signal that asked to stop, if one did.
  var signalNumber: Int32? {
    let number = raisedSignal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Whether reading should end.
  var isRaised: Bool { signalNumber != nil || isStopped.load(ordering: .relaxed) }

  /// Asks the reader to stop.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    Self.wake(writeDescriptor)
  }

  private static func handle(_ number: Int32) {
    var action = sigaction()
    sigaction(number, nil, &action)
    // A program started with the signal ignored, as by nohup, leaves it so.
    if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1 { return }
    action = sigaction()
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | Int32(SA_RESTART)
    action.__sigaction_handler.sa_handler = { number in
      raisedSignal.store(number, ordering: .sequentiallyConsistent)
      Interruption.wake(wakeDescriptorOfHandler.load(ordering: .sequentiallyConsistent))
    }
    sigaction(number, &action, nil)
  }

  private static func wake(_ descriptor: Int32) {
    var byte: UInt8 = 1
    _ = write(descriptor, &byte, 1)
  }
}
