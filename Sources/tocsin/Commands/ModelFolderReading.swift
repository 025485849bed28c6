internal import ArgumentParser
internal import TocsinModel

/// Reads a model folder for a command that needs a sound one.
enum ModelFolderReading {
  /// The model; mistakes go to stderr and end the command with status 2.
  static func read(_ directory: String) throws -> Model {
    do {
      return try ModelReader.read(directory: directory).model
    } catch {
      for diagnostic in error.diagnostics { StandardError.write("\(directory)/\(diagnostic)\n") }
      throw ExitStatus.failure.code
    }
  }
}
