import Testing
import TocsinTestSupport

@testable import TocsinModel

@Suite struct ModelReaderTests {
  @Test("the base model is accepted and complete")
  func accepts() throws {
    let folder = try ModelFolder()
    let (model, warnings) = try ModelReader.read(directory: folder.path)
    #expect(
      model.rules.map(\.id) == ["coercion.documents.kept", "exploitation.hours.long", "minor.stated-age.age"])
    #expect(model.languages == ["en", "fr"])
    #expect(model.entries.first { $0.concept == "keep" }?.slots == [["keep", "keeps", "keeped", "keeping"]])
    #expect(model.weights?.biases == [-3000, -3000, -3000, -3000])
    #expect(warnings.isEmpty)
  }

  @Test("thresholds that a fit has set take the place of the starting values")
  func fittedThresholds() throws {
    let fitted = "command: x\ntexts: 1\nthresholds: {balanced: 0.62}\nrules: []\n"
    let folder = try ModelFolder(["fitted/weights.yaml": fitted])
    let weights = try #require(try ModelReader.read(directory: folder.path).model.weights)
    #expect(weights.thresholds["balanced"] == [620, 620, 620, 620])
    #expect(weights.thresholds["strict"] == [800, 800, 800, 800])
  }

  /// One mistake a row: the file it is made in, what to replace, by what, and what must be said.
  static let mistakes: [(file: String, old: String, new: String, says: String)] = [
    (
      "rules/coercion.yaml", "holder keep ..3 document", "holder keep ..3 documant",
      "rules/coercion.yaml:4:29: error[unknown-concept]: unknown concept `documant`\n  help: did you mean `document`?"
    ),
    (
      "rules/coercion.yaml", "    about: Someone keeps the document.", "    abuot: Someone",
      "error[unknown-key]: unknown key `abuot`\n  help: did you mean `about`?"
    ),
    (
      "rules/coercion.yaml", "coercion.documents.kept", "coercion.document.kept",
      "error[unknown-indicator]: the rule's indicator `coercion.document` is not in the taxonomy\n  help: did you mean `coercion.documents`?"
    ),
    ("rules/coercion.yaml", "[17 years of experience, 17 miles]", "[17 miles]", "error[too-few-examples]"),
    (
      "rules/coercion.yaml", "[holder keep ..3 document]", "[(holder keep]",
      "error[bad-pattern]: this `(` is never closed"
    ),
    (
      "rules/coercion.yaml", "[holder keep ..3 document]", "[origin keep document]",
      "error[demographic-weight]"
    ),
    (
      "lexicons/en/base.yaml", "holder: [boss,", "holder: [ruritanian boss,",
      "error[demographic-word]: `ruritanian`"
    ),
    (
      "lexicons/en/base.yaml", "keep~reg", "keep~rge",
      "error[bad-entry]: unknown paradigm `rge`\n  help: did you mean `reg`?"
    ),
    (
      "lexicons/en/base.yaml", "copy: [copy of", "cpoy: [copy of",
      "error[unknown-concept]: unknown concept `cpoy`"
    ),
    ("lexicons/fr/base.yaml", "  copy: [copie du]\n", "", "rules use `copy`, but it has no words in: fr"),
    ("lexicons/fr/base.yaml", "language: fr", "language: de", "error[wrong-language]"),
    ("interchangeable/en.yaml", "[he, she]", "[he, the other]", "error[not-a-word]: `the other`"),
    (
      "interchangeable/en.yaml", "[brother, sister]", "[brother, sistér]\n  other: [sister, aunt]",
      "error[two-groups]: `sister` stands in the groups `brother-sister` and `other`"
    ),
    (
      "interchangeable/en.yaml", "[brother, sister]", "[brother, she]",
      "error[two-groups]: `she` stands in the groups `he-she` and `brother-sister`"
    ),
    ("guards/stance.yaml", "before 4", "before four", "error[bad-scope]"),
    ("guards/stance.yaml", "covers: [all]", "covers: [coersion]", "error[unknown-cover]"),
    ("guards/stance.yaml", "effect: silence", "effect: silense", "error[unknown-value]"),
    ("weights.yaml", "strong: 4.5", "strong: -4.5", "error[wrong-sign]"),
    ("weights.yaml", "strict: 0.8", "strict: 1", "error[out-of-range]"),
    ("weights.yaml", "low-level: 0.15", "low-level: 0", "error[out-of-range]"),
    ("weights.yaml", "diminishing: 0.5", "diminishing: half", "error[not-a-number]"),
    (
      "taxonomy.yaml", "gate: [exploitation, coercion]", "gate: [explotation]", "did you mean `exploitation`?"
    ),
    ("model.yaml", "name: test", "name: [test", "error[bad-yaml]"),
    (
      "concepts/base.yaml", "{id: copy, meaning: a copy}", "{id: keep, meaning: a copy}",
      "error[duplicate-concept]"
    ),
    (
      "concepts/base.yaml", "{id: copy, meaning: a copy}",
      "{id: copy, meaning: a copy, match: [copy document]}", "error[circular-concept]"
    ),
  ]

  @Test("every mistake is named with its place and what to do", arguments: mistakes.indices)
  func refuses(row: Int) throws {
    let mistake = Self.mistakes[row]
    let content = try #require(ModelFolder.base[mistake.file])
    try #require(content.contains(mistake.old))
    let changed = content.replacing(mistake.old, with: mistake.new)
    let folder = try ModelFolder([mistake.file: changed])
    #expect(Self.complaints(folder).contains(mistake.says), "\(Self.complaints(folder))")
  }

  @Test("all mistakes of a folder are shown at once, in order of place")
  func collects() throws {
    let folder = try ModelFolder([
      "weights.yaml": "bias: x\n",
      "rules/coercion.yaml": (ModelFolder.base["rules/coercion.yaml"] ?? "")
        .replacing("holder keep", with: "holdr kep"),
    ])
    let complaints = Self.complaints(folder)
    for code in [
      "unknown concept `holdr`", "unknown concept `kep`", "`bias` must be a number", "`strengths` is missing",
    ] {
      #expect(complaints.contains(code), "\(code) in \(complaints)")
    }
  }

  @Test("a folder that is not there is an error, not a crash")
  func missing() {
    #expect(throws: ModelError.self) { try ModelReader.read(directory: "/nonexistent/model") }
  }

  private static func complaints(_ folder: ModelFolder) -> String {
    do {
      _ = try ModelReader.read(directory: folder.path)
      return "accepted"
    } catch {
      return error.description
    }
  }
}
