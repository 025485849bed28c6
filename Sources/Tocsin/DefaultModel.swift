import TocsinMatching

/// The model that travels inside the program.
///
/// `embeddedModel` is written by the build from the folder `Models/`, so it cannot be stale.
enum DefaultModel {
  /// Unpacks the embedded model.
  static func load() -> CompiledModel {
    let bytes = Base64.decode(embeddedModel)
    guard let model = bytes.withUnsafeBytes({ CompiledModel(binary: $0) }) else {
      preconditionFailure("the embedded model was written by this very build")
    }
    return model
  }
}
