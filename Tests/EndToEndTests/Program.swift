import Foundation
import Glibc
import Testing

/// The built program, started with real pipes.
final class Program {
  /// How a run ended.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of the output.
    var lines: [String] { Self.lines(of: output) }
    /// The lines of stderr.
    var errorLines: [String] { Self.lines(of: errors) }

    private static func lines(of text: String) -> [String] {
      // By bytes: CR LF is one character.
      text.utf8.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The program beside the test bundle.
  private static var path: String {
    let resolved = realpath("/proc/self/exe", nil)
    defer { free(resolved) }
    let own = resolved.map { String(cString: $0) } ?? ""
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/tocsin"
  }

  private let process: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32

  /// Starts the program.
  init(_ arguments: [String], environment: [String] = []) throws {
    signal(SIGPIPE, SIG_IGN)
    let (input, output, errors) = (try PipeEnds(), try PipeEnds(), try PipeEnds())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, target) in [(input.reading, 0), (output.writing, 1), (errors.writing, 2)]
      as [(Int32, Int32)]
    {
      posix_spawn_file_actions_adddup2(&actions, descriptor, target)
    }
    for pipe in [input, output, errors] {
      for end in [pipe.reading, pipe.writing] where end > 2 {
        posix_spawn_file_actions_addclose(&actions, end)
      }
    }
    let path = Self.path
    var argv = ([path] + arguments).map { strdup($0) } + [nil]
    var envp = (environment + ["PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]).map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    // Test threads block all signals, and a child inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process = pid_t()
    let status = posix_spawn(&process, path, &actions, &attributes, &argv, &envp)
    try #require(status == 0, "cannot start \(path)")
    for end in [input.reading, output.writing, errors.writing] { close(end) }
    self.process = process
    (self.input, self.output, self.errors) = (input.writing, output.reading, errors.reading)
  }

  deinit {
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
  }

  /// Runs the program on an input to its end.
  static func run(
    _ arguments: String..., input: [UInt8] = [], environment: [String] = []
  ) throws -> Outcome {
    try Program(arguments, environment: environment).finish(input: input)
  }

  /// Writes to the program's stdin, waiting as long as it takes.
  func send(_ text: String) {
    Array(text.utf8).withUnsafeBytes { _ = write(input, $0.baseAddress, $0.count) }
  }

  /// Waits for one line of output, or nil if none comes for `seconds`.
  func nextLine(seconds: Int32 = 30) -> String? {
    var line: [UInt8] = []
    var entry = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    while poll(&entry, 1, seconds * 1000) > 0 {
      var byte: UInt8 = 0
      guard read(output, &byte, 1) == 1 else { return nil }
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }

  /// The most memory the running program has had, in bytes.
  func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    return try #require(line.split(separator: " ").compactMap { Int($0) }.first) * 1024
  }

  /// Closes the program's stdout, as `head` does.
  func stopReading() {
    close(output)
    output = -1
  }

  /// Sends the program a signal.
  func interrupt(_ signal: Int32) { kill(process, signal) }

  /// Waits for the end with stdin still open; the exit status.
  func wait() throws -> Int32 {
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    return Self.code(status)
  }

  /// Feeds the rest of the input, closes stdin, and waits for the end.
  func finish(input rest: [UInt8] = []) throws -> Outcome {
    let (text, messages) = pump(rest)
    var status: Int32 = 0
    try #require(waitpid(process, &status, 0) == process)
    return Outcome(
      status: Self.code(status),
      output: String(decoding: text, as: UTF8.self), errors: String(decoding: messages, as: UTF8.self))
  }

  /// Writes and reads whatever is ready until both outputs have ended.
  private func pump(_ rest: [UInt8]) -> (output: [UInt8], errors: [UInt8]) {
    var sent = 0
    var collected: [[UInt8]] = [[], []]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    if rest.isEmpty { closeInput() }
    while output >= 0 || errors >= 0 || input >= 0 {
      var entries = [
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      ]
      poll(&entries, 3, -1)
      if entries[0].revents != 0 {
        let count = rest.withUnsafeBytes { write(input, $0.baseAddress.map { $0 + sent }, $0.count - sent) }
        if count > 0 { sent += count }
        if sent == rest.count || count < 0 && errno != EAGAIN { closeInput() }
      }
      if entries[1].revents != 0, !Self.drain(output, into: &collected[0]) { stopReading() }
      if entries[2].revents != 0, !Self.drain(errors, into: &collected[1]) {
        close(errors)
        errors = -1
      }
    }
    return (collected[0], collected[1])
  }

  /// The exit status as a shell gives it.
  private static func code(_ status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func closeInput() {
    close(input)
    input = -1
  }

  private static func drain(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { bytes += buffer.prefix(count) }
    return count > 0
  }
}

/// A pipe of the system.
private struct PipeEnds {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    (reading, writing) = (ends[0], ends[1])
  }
}
