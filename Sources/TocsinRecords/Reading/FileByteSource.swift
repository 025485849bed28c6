internal import Glibc

/// The bytes of a file descriptor: a file, or stdin.
package final class FileByteSource: ByteSource {
  package let name: String
  package let fileName: String?
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let isRegular: Bool
  private let wakeDescriptor: Int32?

  /// Opens `path`, or takes stdin for `-`.
  ///
  /// A read that waits gives up, as if at the end of the input, once `wakeDescriptor` becomes readable.
  package init(path: String, wakeDescriptor: Int32? = nil) throws(InputError) {
    ownsDescriptor = path != "-"
    name = ownsDescriptor ? path : "stdin"
    fileName = ownsDescriptor ? path : nil
    descriptor = ownsDescriptor ? open(path, O_RDONLY | O_CLOEXEC) : 0
    self.wakeDescriptor = wakeDescriptor
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      isRegular = false
      throw InputError(source: name, message: String(cString: strerror(errno)))
    }
    isRegular = status.st_mode & S_IFMT == S_IFREG
  }

  deinit {
    if ownsDescriptor, descriptor >= 0 { close(descriptor) }
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputError) -> Int {
    while true {
      if !isRegular, !waitForInput() { return 0 }
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else {
        throw InputError(source: name, message: String(cString: strerror(errno)))
      }
    }
  }

  package func isReady() -> Bool {
    if isRegular { return true }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Waits until there is input (true) or someone asked to stop (false).
  private func waitForInput() -> Bool {
    guard let wakeDescriptor else { return true }
    var entries = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&entries, 2, -1) < 0 && errno == EINTR {}
    return entries[1].revents == 0
  }
}
