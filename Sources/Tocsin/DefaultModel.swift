import TocsinMatching

/// The model that travels inside the program.
///
/// `embeddedModel` is written by the build from the folder `Models/`, so it cannot be stale.
enum DefaultModel {
  /// Unpacks the embedded model.
  static func load() -> CompiledModel {
    let text = UnsafeRawBufferPointer(start: embeddedModel.utf8Start, count: embeddedModel.utf8CodeUnitCount)
    guard let model = CompiledModel(binary: SixBitText.decode(text, count: embeddedModelSize)) else {
      preconditionFailure("the embedded model was written by this very build")
    }
    return model
  }
}
