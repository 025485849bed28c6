internal import Glibc

/// Where results go: stdout, or a file that appears under its name only when it is whole.
final class OutputDestination {
  /// Why a write did not happen.
  enum Failure: Error {
    /// Nobody reads the pipe any more.
    case closedPipe
    case system(SystemError)
  }

  /// Whether a person looks at it.
  let isTerminal: Bool
  private var descriptor: Int32
  private let path: String?
  private let temporaryPath: String?

  /// Takes stdout.
  init() {
    descriptor = 1
    path = nil
    temporaryPath = nil
    isTerminal = isatty(1) == 1
  }

  /// Opens a temporary file beside `path`; a device or a named pipe is written to directly.
  init(path: String) throws {
    isTerminal = false
    let path = Self.resolved(path)
    self.path = path
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      temporaryPath = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let temporaryPath = "\(path).\(getpid()).part"
      self.temporaryPath = temporaryPath
      descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw SystemError(path) }
  }

  /// The path that a symbolic link stands for, so that the link itself stays.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  deinit { discard() }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw .closedPipe
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        throw .system(SystemError(path ?? "stdout"))
      }
    }
  }

  /// Gives the file its name.
  func commit() throws(Failure) {
    guard let path, let temporaryPath, descriptor >= 0 else { return }
    let status = close(descriptor)
    descriptor = -1
    guard status == 0, rename(temporaryPath, path) == 0 else {
      let error = SystemError(path)
      unlink(temporaryPath)
      throw .system(error)
    }
  }

  /// Removes the file, unless it has its name already.
  func discard() {
    guard let temporaryPath, descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(temporaryPath)
  }

  private func waitUntilWritable() {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&entry, 1, -1)
  }
}
