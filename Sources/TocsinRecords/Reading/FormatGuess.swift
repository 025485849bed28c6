/// What the first bytes of an input say: where its text starts and what format it is in.
enum FormatGuess: Equatable {
  /// Nothing yet: more bytes are needed.
  case undecided
  /// Decided: the format, and how many bytes of byte order mark precede the text.
  case decided(InputFormat, skip: Int)
  /// The input is UTF-16 and cannot be read.
  case utf16

  /// How far into an input the end of the first JSON line is looked for.
  static let window = 64 << 10

  /// Looks at the beginning of an input.
  ///
  /// - Parameters:
  ///   - bytes: what has been read so far.
  ///   - isFinal: whether that is the whole input.
  ///   - known: the format, if it was asked for or follows from the file's name.
  init(_ bytes: UnsafeRawBufferPointer, isFinal: Bool, known: InputFormat?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let couldBeMark =
      bytes.count < 3 && (mark.starts(with: bytes) || [[0xFF], [0xFE]].contains(Array(bytes)))
    if couldBeMark, !isFinal {
      self = .undecided
      return
    }
    let skip = bytes.starts(with: mark) ? mark.count : 0
    if let known {
      self = .decided(known, skip: skip)
      return
    }
    self = Self.byFirstLine(bytes, from: skip, isFinal: isFinal)
  }

  /// JSON Lines when the first line that is not blank is a JSON object; else lines.
  private static func byFirstLine(
    _ bytes: UnsafeRawBufferPointer, from skip: Int, isFinal: Bool
  ) -> FormatGuess {
    let blanks: [UInt8] = [0x20, 0x09, 0x0D, 0x0A]
    guard let start = bytes[skip...].firstIndex(where: { !blanks.contains($0) }) else {
      return isFinal || bytes.count >= window ? .decided(.lines, skip: skip) : .undecided
    }
    guard bytes[start] == UInt8(ascii: "{") else { return .decided(.lines, skip: skip) }
    let end = bytes.firstIndex(of: 0x0A, from: start)
    if end == nil, !isFinal {
      // A first line this long that begins with a brace is JSON; anything else would be a strange text.
      return bytes.count >= window ? .decided(.jsonl, skip: skip) : .undecided
    }
    let line = UnsafeRawBufferPointer(rebasing: bytes[start..<(end ?? bytes.count)])
    let isObject = JSONObjectReader(paths: [])?.isObject(line) ?? false
    return .decided(isObject ? .jsonl : .lines, skip: skip)
  }
}
