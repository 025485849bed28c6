import FoundationEssentials

/// A folder that a test fills with files and that goes away with the value.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.path + "/tocsin-\(UUID().uuidString)"
    for (name, contents) in files {
      let file = "\(path)/\(name)"
      let parent = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try Data(contents.utf8).write(to: URL(filePath: file))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
