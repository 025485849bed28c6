internal import Tocsin
internal import TocsinModel

/// Reads a model folder for a command that needs a sound one.
enum ModelFolderReading {
  /// The model of a folder, or the built-in one; mistakes go to stderr and end the command with status 2.
  static func read(
    _ directory: String?, _ overlays: OverlayOptions
  ) throws -> (model: Model, warnings: [Diagnostic]) {
    do throws(ModelError) {
      return try Model.read(directory: directory, overlays: overlays.overlay)
    } catch {
      overlays.tell(error.diagnostics, in: directory)
      throw ExitStatus.failure.code
    }
  }
}
