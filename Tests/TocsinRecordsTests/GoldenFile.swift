import Foundation
import Testing

/// A file with the expected output of a test, in `Tests/Golden/records`.
///
/// With `TOCSIN_RECORD_GOLDEN` set, files are written anew, and the run fails so that nobody forgets it set.
struct GoldenFile {
  private let url: URL

  init(_ name: String) {
    url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/records").appending(path: name)
  }

  func expect(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    if ProcessInfo.processInfo.environment["TOCSIN_RECORD_GOLDEN"] != nil {
      try Data(bytes).write(to: url)
      Issue.record("recorded \(url.lastPathComponent)", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
  }
}
