import Testing
import TocsinTestSupport

@testable import TocsinModel

@Suite("Overlays change a model without touching its files") struct OverlayTests {
  private static func read(_ files: [String: String]) throws -> (model: Model, warnings: [Diagnostic]) {
    let (base, overlay) = (try ModelFolder(), try ModelFolder(exactly: files))
    return try ModelReader.read(directory: base.path, overlays: [overlay.path])
  }

  @Test("words, concepts and rules are added; less is asked of them")
  func adds() throws {
    let (model, warnings) = try Self.read([
      "concepts/own.yaml": "concepts:\n  - {id: crew-book, meaning: a paper of seafarers}\n",
      "lexicons/en/own.yaml":
        "language: en\nconcepts:\n  crew-book: [\"crew book[s]\"]\n  document: [\"seaman's book\"]\n",
      "rules/own.yaml":
        "rules:\n  - {id: coercion.documents.crew, about: Somebody keeps it., match: [holder keep crew-book]}\n",
    ])
    #expect(model.rules.last?.id == "coercion.documents.crew")
    #expect(model.entries.contains { $0.concept == "document" && $0.slots == [["seaman's"], ["book"]] })
    #expect(Set(warnings.map(\.code)) == ["unfilled-concept", "missing-examples"])
  }

  @Test("a disabled rule is gone, with what names it; its id may be taken")
  func disables() throws {
    let (model, _) = try Self.read([
      "overlay.yaml": "disable: [coercion.documents.kept, stance.negation]\n",
      "rules/own.yaml":
        "rules:\n  - {id: coercion.documents.kept, about: Other., match: [keep document], status: draft}\n",
    ])
    let rule = try #require(model.rules.last)
    #expect(rule.id == "coercion.documents.kept" && rule.status == .draft)
    #expect(model.rules.count == 3 && model.guards.isEmpty)
  }

  @Test("rules get other points, profiles other thresholds, and the model another name")
  func weighs() throws {
    let (model, _) = try Self.read([
      "overlay.yaml":
        "name: acme-2\npoints: {coercion.documents.kept: 0.25}\nthresholds: {balanced: 0.7, strict: {force: 0.9, fraud: 0.8, coercion: 0.8, minor: 0.8}}\n"
    ])
    #expect(model.fittedRules == ["coercion.documents.kept": 250])
    #expect(model.weights?.thresholds["balanced"] == [700, 700, 700, 700])
    #expect(model.weights?.thresholds["strict"]?.first == 900)
    #expect(model.weights?.thresholds["triage"] == [300, 300, 300, 300])
    #expect(model.name == "test+acme-2")
  }

  @Test("what is allowed becomes a guard that silences all, in every language")
  func allows() throws {
    let (model, _) = try Self.read([
      "overlay.yaml": "name: acme\nallow: {sentence: [blue (parrot|parrots)], text: [weekly bulletin]}\n"
    ])
    let added = model.guards.suffix(2)
    #expect(added.map(\.id) == ["overlay.acme.sentence", "overlay.acme.text"])
    #expect(added.map(\.reach) == [.sentence, .text])
    #expect(added.allSatisfy { $0.effect == .silence && $0.covers.map(\.text) == ["all"] })
    let entries = model.entries.filter { $0.concept == "overlay.acme.sentence" }
    #expect(entries.map(\.language) == ["en", "fr"])
    #expect(entries.first?.slots == [["blue"], ["parrot", "parrots"]])
  }

  /// One mistake a row: a line of `overlay.yaml` and what must be said.
  static let mistakes: [(line: String, says: String)] = [
    ("disable: [coercion.documents.kep]", "error[unknown-rule]: `coercion.documents.kep` is neither"),
    ("disabled: []", "error[unknown-key]: unknown key `disabled`\n  help: did you mean `disable`?"),
    ("points: {coercion.documents.kept: -1}", "error[wrong-sign]"),
    ("points: {coercion.document.kept: 1}", "help: did you mean `coercion.documents.kept`?"),
    ("thresholds: {balance: 0.7}", "help: did you mean `balanced`?"),
    ("thresholds: {balanced: 1.7}", "error[out-of-range]"),
    ("name: A B", "error[bad-name]"),
    ("allow: {sentence: [blue (parrot]}", "overlay.yaml:1:31: error[bad-entry]: a `)` is missing"),
    ("allow: {sentence: [ruritanian radio]}", "error[demographic-word]: `ruritanian`"),
  ]

  @Test("mistakes are told with their place in the overlay", arguments: mistakes)
  func refuses(_ mistake: (line: String, says: String)) throws {
    let (base, overlay) = (try ModelFolder(), try ModelFolder(exactly: ["overlay.yaml": mistake.line]))
    let error = try #require(throws: ModelError.self) {
      try ModelReader.read(directory: base.path, overlays: [overlay.path])
    }
    #expect(error.description.contains(mistake.says))
    #expect(error.diagnostics.count { $0.severity == .error } == 1)
  }

  @Test("an overlay that is not there is told")
  func missing() throws {
    let base = try ModelFolder()
    let error = try #require(throws: ModelError.self) {
      try ModelReader.read(directory: base.path, overlays: ["/nowhere/overlay"])
    }
    #expect(error.description.hasPrefix("/nowhere/overlay:1:1: error[no-overlay]"))
  }

  @Test("files in one piece are read like the folder")
  func packed() throws {
    let folder = try ModelFolder()
    let bytes = try ModelFiles(directory: folder.path).packed()
    let (model, warnings) = try ModelReader.read(try ModelFiles(packed: bytes))
    #expect(model.rules.count == 3 && model.entries.count > 20 && warnings.isEmpty)
  }
}
