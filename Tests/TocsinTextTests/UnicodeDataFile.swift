import Foundation
import Testing

/// Files of the Unicode Character Database as Debian installs them.
enum UnicodeDataFile {
  /// The lines of a file under /usr/share/unicode without comments and blank lines; a compressed file is decompressed.
  static func lines(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [Substring] {
    let full = "/usr/share/unicode/\(path)"
    try #require(
      FileManager.default.fileExists(atPath: full),
      "\(full) is missing: install the Debian package unicode-data", sourceLocation: sourceLocation)
    let data = path.hasSuffix(".bz2") ? try decompressed(full) : try Data(contentsOf: URL(filePath: full))
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap { line in
      let content = line.prefix { $0 != "#" }
      return content.allSatisfy(\.isWhitespace) ? nil : content
    }
  }

  private static func decompressed(_ path: String) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/bzip2")
    process.arguments = ["-dc", path]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  /// The text that hexadecimal code points separated by spaces stand for.
  static func text(_ codePoints: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    for word in codePoints.split(separator: " ") {
      if let value = UInt32(word, radix: 16), let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
