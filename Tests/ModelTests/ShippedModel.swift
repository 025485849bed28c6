import TocsinMatching
import TocsinModel
import TocsinTestSupport

/// The model in `Models/`, read and compiled once for all tests.
enum ShippedModel {
  private struct Loaded: Sendable {
    var model: Model
    var warnings: [Diagnostic]
    var compiled: CompiledModel
  }

  private static let loaded = Result {
    let (model, warnings) = try ModelReader.read(directory: Repository.models)
    return Loaded(model: model, warnings: warnings, compiled: ModelCompiler.compile(model))
  }

  static var model: Model { get throws { try loaded.get().model } }
  static var warnings: [Diagnostic] { get throws { try loaded.get().warnings } }
  static var compiled: CompiledModel { get throws { try loaded.get().compiled } }
}
