import Foundation

/// Where the files of a model or of an overlay are: in a folder, or inside the program.
package struct ModelFiles: Sendable {
  private enum Storage: Sendable {
    case folder(URL)
    /// Contents by path.
    case packed([String: String])
  }

  private let storage: Storage
  /// What stands before the names of files in messages: nothing, or the folder of an overlay and a slash.
  let prefix: String

  /// The files of a folder.
  package init(directory: String, prefix: String = "") {
    storage = .folder(URL(filePath: directory, directoryHint: .isDirectory))
    self.prefix = prefix
  }

  /// The files that ``packed()`` wrote.
  ///
  /// - Throws: an error of the decoder when the bytes are something else.
  package init(packed bytes: [UInt8]) throws {
    storage = .packed(try JSONDecoder().decode([String: String].self, from: Data(bytes)))
    prefix = ""
  }

  /// All model files in one piece; the same files always give the same bytes.
  package func packed() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(contents()))
  }

  /// The text of every model file, by its path.
  package func contents() throws -> [String: String] {
    switch storage {
    case .packed(let contents): return contents
    case .folder(let root):
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      let pairs = try names.filter { $0.hasSuffix(".yaml") }.map { name in
        (name, try String(contentsOf: root.appending(path: name), encoding: .utf8))
      }
      return Dictionary(uniqueKeysWithValues: pairs)
    }
  }

  /// Whether there is such a folder; what is inside the program always is.
  var exist: Bool {
    guard case .folder(let root) = storage else { return true }
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether there is such a file.
  func has(_ name: String) -> Bool {
    switch storage {
    case .packed(let contents): contents[name] != nil
    case .folder(let root): FileManager.default.fileExists(atPath: root.appending(path: name).path)
    }
  }

  /// The YAML files right in a folder, ascending, with its name before theirs.
  func names(in folder: String) -> [String] {
    switch storage {
    case .packed(let contents):
      return contents.keys.filter {
        $0.hasPrefix(folder + "/") && !$0.dropFirst(folder.count + 1).contains("/")
      }
      .sorted()
    case .folder(let root):
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
      return names.sorted().filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }
  }

  /// The bytes of a file.
  func content(of name: String) throws -> Data {
    switch storage {
    case .packed(let contents): Data((contents[name] ?? "").utf8)
    case .folder(let root): try Data(contentsOf: root.appending(path: name))
    }
  }
}
