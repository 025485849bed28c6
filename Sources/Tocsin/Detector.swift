internal import TocsinMatching
public import TocsinModel

/// Finds indicators of human trafficking in texts.
///
///     let report = try Detector().report(on: text)
///
/// A detector is immutable and may be shared by threads; ``makeScanner()`` gives each thread its own buffers. It is
/// synchronous, keeps nothing and sends nothing.
public struct Detector: Sendable {
  let engine: Engine

  /// Which model the detector runs.
  public var modelIdentity: ModelIdentity { engine.modelIdentity }

  /// A detector with the default model, which is part of the program.
  public init(profile: Profile = .balanced) throws {
    self.init(DefaultModel.load(), digest: embeddedModelDigest, profile: profile)
  }

  /// A detector with the model in a folder laid out like `Models/`.
  ///
  /// - Throws: ``ModelError`` with every mistake of the folder.
  public init(modelDirectory: String, profile: Profile = .balanced) throws(ModelError) {
    try self.init(modelDirectory: modelDirectory, overlays: [], profile: profile)
  }

  /// A detector with a model that overlays change: folders that add words, rules and guards, and an `overlay.yaml` that
  /// disables rules, gives them other points, moves thresholds and lists what is allowed. It takes seconds to make.
  ///
  /// - Parameters:
  ///   - modelDirectory: a folder laid out like `Models/`; the default model when nil.
  ///   - overlays: the folders, applied in this order.
  /// - Throws: ``ModelError`` with every mistake of the folders.
  public init(
    modelDirectory: String? = nil, overlays: [String], profile: Profile = .balanced
  ) throws(ModelError) {
    let model = ModelCompiler.compile(try Model.read(directory: modelDirectory, overlays: overlays).model)
    self.init(model, digest: SHA256.hexDigest(of: model.binary), profile: profile)
  }

  init(_ model: CompiledModel, digest: String, profile: Profile) {
    engine = Engine(model, digest: digest, profile: profile)
  }

  /// Reads one text and reports what it shows.
  public func report(on text: String) throws -> Report {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0)) }
    return scanner.report(id: "1", record: 1)
  }

  /// A scanner that has read a text and looked at every rule.
  func readWhole(_ text: String) -> Scanner {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0), from: .none) }
    return scanner
  }

  /// Buffers for reading many texts, one after the other, on one thread.
  public func makeScanner() -> Scanner { Scanner(engine) }
}
