internal import TocsinMatching
public import TocsinModel
internal import TocsinScoring

/// Finds indicators of human trafficking in texts.
///
///     let report = try Detector().report(on: text)
///
/// A detector is immutable and may be shared by threads; ``makeScanner()`` gives each thread its own buffers. It is
/// synchronous, keeps nothing and sends nothing.
public struct Detector: Sendable {
  let model: CompiledModel
  let scorer: Scorer
  let thresholds: Thresholds
  /// Which model the detector runs.
  public let modelIdentity: ModelIdentity

  /// A detector with the default model, which is part of the program.
  public init(profile: Profile = .balanced) throws {
    self.init(DefaultModel.load(), digest: embeddedModelDigest, profile: profile)
  }

  /// A detector with the model in a folder laid out like `Models/`.
  ///
  /// - Throws: ``ModelError`` with every mistake of the folder.
  public init(modelDirectory: String, profile: Profile = .balanced) throws(ModelError) {
    let model = ModelCompiler.compile(try ModelReader.read(directory: modelDirectory).model)
    self.init(model, digest: SHA256.hexDigest(of: model.binary), profile: profile)
  }

  init(_ model: CompiledModel, digest: String, profile: Profile) {
    self.model = model
    scorer = Scorer(model)
    thresholds = Thresholds(model.scoring, profile)
    modelIdentity = ModelIdentity(name: model.name, version: model.version, digest: "sha256:\(digest)")
  }

  /// Reads one text and reports what it shows.
  public func report(on text: String) throws -> Report {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0)) }
    return scanner.report(id: "1", record: 1)
  }

  /// Buffers for reading many texts, one after the other, on one thread.
  public func makeScanner() -> Scanner { Scanner(self) }
}

extension Scorer {
  init(_ model: CompiledModel) {
    self.init(
      biases: model.scoring.biases,
      indicators: model.indicators.map {
        ScoringIndicator(
          family: $0.family, gate: $0.gate, corroborates: $0.corroborates,
          corroboration: model.scoring.corroboration[$0.strength] ?? 0)
      },
      diminishing: model.scoring.diminishing)
  }
}
