internal import Glibc

/// A failed system call.
struct SystemError: Error, CustomStringConvertible {
  /// What failed and why.
  let description: String

  /// Takes the reason from `errno`.
  init(_ what: String) {
    description = "\(what): \(String(cString: strerror(errno)))"
  }
}
