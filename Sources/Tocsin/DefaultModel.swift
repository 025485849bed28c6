import TocsinMatching
import TocsinModel

/// The model that travels inside the program.
///
/// It is written by the build from the folder `Models/`, so it cannot be stale: once compiled, for every start, and once as
/// the files are, for those who change something.
package enum DefaultModel {
  /// The SHA-256 of the model, as reports name it.
  package static var digest: String { embeddedModelDigest }

  /// Unpacks the embedded model.
  static func load() -> CompiledModel {
    guard let model = CompiledModel(binary: unpacked(embeddedModel, count: embeddedModelSize)) else {
      preconditionFailure("the embedded model was written by this very build")
    }
    return model
  }

  /// Unpacks the files.
  static func files() -> ModelFiles {
    let bytes = unpacked(embeddedFiles, count: embeddedFilesSize)
    guard let files = try? ModelFiles(packed: bytes.withBytes { Array($0) }) else {
      preconditionFailure("the embedded files were written by this very build")
    }
    return files
  }

  private static func unpacked(_ text: StaticString, count: Int) -> ModelBytes {
    SixBitText.decode(
      UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), count: count)
  }
}
