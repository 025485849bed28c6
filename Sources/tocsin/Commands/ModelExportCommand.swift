internal import ArgumentParser
import Foundation
internal import Tocsin
internal import TocsinModel

/// `tocsin model export`: the files of the built-in model.
struct ModelExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the files of the built-in model into a new folder.",
    discussion:
      "For a model of your own: change the files, then scan with --model. For small changes see --overlay.")

  @Argument(help: "The folder, which must not exist yet.")
  var directory: String

  func run() throws {
    let root = URL(filePath: directory, directoryHint: .isDirectory)
    do {
      // Fails when something is there, so that nobody's files are written over.
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: false)
      let files = Model.defaultFiles()
      for (name, text) in files {
        let url = root.appending(path: name)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      StandardOutput.write(line: "\(files.count) files → \(directory)")
    } catch {
      StandardError.write("tocsin: error: cannot write \(directory): \(error.localizedDescription)\n")
      throw ExitStatus.failure.code
    }
  }
}
