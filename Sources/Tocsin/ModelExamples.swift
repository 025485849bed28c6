internal import TocsinMatching
public import TocsinModel

/// Runs the examples that every rule and guard carries.
public struct ModelExamples {
  /// An example that did not do what it stands for.
  public struct Failure: Sendable, CustomStringConvertible {
    let place: SourcePlace
    let id: String
    let message: String
    let text: String

    /// `file:line:col: failure[rule]: message` and the text.
    public var description: String { "\(place): failure[\(id)]: \(message)\n  text: \(text)" }
  }

  /// How many examples were run.
  public private(set) var count = 0
  /// The ones that failed.
  public private(set) var failures: [Failure] = []

  private let model: Model
  private let scanner: Scanner

  /// Runs all examples of a model folder, or of the default model, with overlays.
  ///
  /// - Throws: ``ModelError`` when the folder cannot be used.
  public static func run(directory: String?, overlays: [String] = []) throws(ModelError) -> ModelExamples {
    let model = try Model.read(directory: directory, overlays: overlays).model
    let detector = Detector(ModelCompiler.compile(model), digest: "", profile: .balanced)
    var examples = ModelExamples(model: model, scanner: detector.makeScanner())
    examples.runAll()
    return examples
  }

  private init(model: Model, scanner: Scanner) {
    self.model = model
    self.scanner = scanner
  }

  private mutating func runAll() {
    for (index, rule) in model.rules.enumerated() {
      for text in rule.examples.hits {
        let holds = isHit(index, text.text)
        check(rule.id, text, holds ? "" : "must be hit, but \(why(index, text.text))", holds: holds)
      }
      for text in rule.examples.misses {
        let holds = !isHit(index, text.text)
        check(rule.id, text, "must not be hit, but is", holds: holds)
      }
    }
    for (index, entry) in model.guards.enumerated() {
      for text in entry.examples.hits {
        let holds = isGuard(index, text.text)
        check(entry.id, text, "the guard must be found", holds: holds)
      }
      for text in entry.examples.misses {
        let holds = !isGuard(index, text.text)
        check(entry.id, text, "the guard must not be found", holds: holds)
      }
    }
  }

  private mutating func check(_ id: String, _ text: PlacedText, _ message: String, holds: Bool) {
    count += 1
    if !holds { failures.append(Failure(place: text.place, id: id, message: message, text: text.text)) }
  }

  private func isHit(_ rule: Int, _ text: String) -> Bool {
    read(text)
    return scanner.matcher.hits.contains { $0.rule == rule && $0.silencedBy == nil }
  }

  private func isGuard(_ index: Int, _ text: String) -> Bool {
    read(text)
    return !scanner.matcher.spans(of: scanner.engine.model.guards[index]).isEmpty
  }

  private func why(_ rule: Int, _ text: String) -> String {
    read(text)
    if let hit = scanner.matcher.hits.first(where: { $0.rule == rule }), let silencer = hit.silencedBy {
      return "is silenced by \(scanner.engine.model.guards[silencer].id)"
    }
    let seen = scanner.matcher.foundConcepts.map(\.id)
    return "is not; concepts seen: \(Set(seen).sorted().joined(separator: " "))"
  }

  private func read(_ text: String) {
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0), from: .none) }
  }
}
