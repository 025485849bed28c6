package import TocsinModel

extension Model {
  /// Reads a model folder, or the files of the default model, with overlays.
  ///
  /// - Returns: the model, and the warnings that do not refuse it.
  /// - Throws: ``ModelError`` with every mistake.
  package static func read(
    directory: String?, overlays: [String]
  ) throws(ModelError) -> (model: Model, warnings: [Diagnostic]) {
    if let directory { return try ModelReader.read(directory: directory, overlays: overlays) }
    return try ModelReader.read(DefaultModel.files(), overlays: overlays)
  }

  /// The text of every file of the default model, by its path in the folder.
  package static func defaultFiles() -> [String: String] {
    // What is inside the program needs no reading.
    (try? DefaultModel.files().contents()) ?? [:]
  }
}
