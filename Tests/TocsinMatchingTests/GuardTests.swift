import Testing
import TocsinModel
import TocsinTestSupport
import TocsinText

@testable import TocsinMatching

/// Which hits a guard reaches: one guard at a time over the rule "holder keep ..3 document".
@Suite("Guards")
struct GuardTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    /// The lines of the guard that the row is about.
    var lines: [String]
    var text: String
    var isSilenced: Bool

    var testDescription: String { name }
  }

  private static func row(
    _ name: String, _ lines: [String], _ text: String, silenced isSilenced: Bool
  ) -> Row {
    Row(name: name, lines: lines, text: text, isSilenced: isSilenced)
  }

  private static let far = String(repeating: "ganto ", count: 12)

  static let rows: [Row] = [
    row("before: near enough", ["scope: before 3"], "never the boss took the passport", silenced: true),
    row(
      "before: too far", ["scope: before 3"], "never the one true old boss took the passport", silenced: false
    ),
    row(
      "before: in a gap of the hit", ["scope: before 3"], "the boss never took the passport", silenced: true),
    row(
      "before: in another sentence", ["scope: before 3"], "Never. The boss took the passport", silenced: false
    ),
    row("before: not after", ["scope: before 3"], "the boss took the passport never", silenced: false),
    row("after: near enough", ["scope: after 3"], "the boss took the passport never", silenced: true),
    row("after: too far", ["scope: after 3"], "the boss took the passport \(far) never", silenced: false),
    row(
      "after: in another sentence", ["scope: after 3"], "The boss took the passport. Never", silenced: false),
    row("after: not before", ["scope: after 3"], "never the boss took the passport", silenced: false),
    row("near: before", ["scope: near 3"], "never the boss took the passport", silenced: true),
    row("near: after", ["scope: near 3"], "the boss took the passport never", silenced: true),
    row("near: too far", ["scope: near 3"], "never \(far) the boss took the passport", silenced: false),
    row(
      "sentence: anywhere in it", ["scope: sentence"], "the boss took the passport \(far) never",
      silenced: true),
    row("sentence: not the next", ["scope: sentence"], "The boss took the passport. Never.", silenced: false),
    row(
      "passage: the sentence before", ["scope: passage"], "Never. The boss took the passport.", silenced: true
    ),
    row(
      "passage: the sentence after", ["scope: passage"], "The boss took the passport. Never.", silenced: true),
    row(
      "passage: two away", ["scope: passage"], "Never. Ganto. The boss took the passport.", silenced: false),
    row(
      "text: anywhere", ["scope: text"], "Never. Ganto. Ganto. The boss took the passport.", silenced: true),
    row(
      "text: disclosures are exempt", ["scope: text"], "Never. Ganto. My boss took the passport.",
      silenced: false),
    row(
      "text: disclosures may be covered", ["scope: text", "disclosure: covered"],
      "Never. Ganto. My boss took the passport.", silenced: true),
    row(
      "sentence: disclosures are covered", ["scope: sentence"], "never my boss took the passport",
      silenced: true),
    row(
      "sentence: disclosures may be exempt", ["scope: sentence", "disclosure: exempt"],
      "never my boss took the passport", silenced: false),
    row(
      "covers: another family", ["scope: text", "covers: [force]"], "never the boss took the passport",
      silenced: false),
    row(
      "covers: the family", ["scope: text", "covers: [coercion]"], "never the boss took the passport",
      silenced: true),
    row(
      "covers: the indicator", ["scope: text", "covers: [coercion.documents]"],
      "never the boss took the passport",
      silenced: true),
    row(
      "covers: the rule", ["scope: text", "covers: [coercion.documents.kept]"],
      "never the boss took the passport",
      silenced: true),
    row(
      "unless: in the same sentence", ["scope: sentence", "unless: [copy]"],
      "copy of ganto ganto ganto never the boss took the passport", silenced: false),
    row(
      "unless: in another sentence", ["scope: sentence", "unless: [copy]"],
      "Copy of ganto. Never the boss took the passport.", silenced: true),
    row(
      "subtract: silences nothing", ["scope: text", "effect: subtract"], "never the boss took the passport",
      silenced: false),
  ]

  @Test("silence what they reach and nothing else", arguments: rows)
  func reach(_ row: Row) throws {
    let matcher = try Self.matcher(row.lines)
    Self.read(row.text, matcher)
    try #require(matcher.hits.count == 1, "\(matcher.hits)")
    #expect((matcher.hits[0].silencedBy != nil) == row.isSilenced)
  }

  @Test("a subtracting guard names the hits that it reaches")
  func subtracts() throws {
    let matcher = try Self.matcher(["scope: sentence", "effect: subtract", "strength: strong"])
    Self.read("The boss took the passport. Never the manager took the passport.", matcher)
    #expect(matcher.hits.count == 2)
    #expect(matcher.guards.map(\.hits) == [[1]])
    #expect(matcher.model.guards[0].points == -6_000)
  }

  @Test(
    "a rule that is not negatable is out of reach of negations alone",
    arguments: [("stance.negation", false), ("stance.other", true)])
  func negatable(id: String, isSilenced: Bool) throws {
    let rules = (ModelFolder.base["rules/coercion.yaml"] ?? "")
      .replacing(
        "about: Someone keeps the document.", with: "about: Someone keeps the document.\n    negatable: false"
      )
    let matcher = try Self.matcher(["scope: text"], id: id, rules: rules)
    Self.read("never the boss took the passport", matcher)
    #expect(matcher.hits.map { $0.silencedBy != nil } == [isSilenced])
  }

  @Test(
    "a hit over two sentences is reached from where it begins and ends",
    arguments: [
      ("before 3", "Never the boss took it. The passport.", true),
      ("before 3", "The boss took it. Never the passport.", true),
      ("after 3", "The boss took it. The passport never.", true),
      ("sentence", "The boss took it \(far) never. The passport.", true),
      ("before 3", "Never. The boss took it. The passport.", false),
      ("after 3", "The boss took it. The passport. Never.", false),
    ])
  func twoSentences(scope: String, text: String, isSilenced: Bool) throws {
    let rules = (ModelFolder.base["rules/coercion.yaml"] ?? "")
      .replacing(
        "match: [holder keep ..3 document]", with: "match: [holder keep ..64 document]\n    scope: passage")
    let matcher = try Self.matcher(["scope: \(scope)"], rules: rules)
    Self.read(text, matcher)
    #expect(matcher.hits.map { $0.silencedBy != nil } == [isSilenced])
  }

  @Test(
    "an exception takes back the hits of its scope",
    arguments: [
      ("The boss took a copy of the passport.", 0),
      ("The boss took the passport. He has a copy of the passport.", 1),
    ])
  func exceptions(text: String, hits: Int) throws {
    let matcher = try Self.matcher(["scope: text"])
    Self.read(text, matcher)
    #expect(matcher.hits.count == hits)
  }

  @Test("a keyword that speaks against a family is out of reach of guards")
  func keywords() throws {
    let fitted = """
      command: test
      texts: 1
      words: {passport: 0 0 250 0}
      stems: {night: 0 0 -150 0}
      """
    let matcher = try Self.matcher(["scope: text"], fitted: fitted)
    Self.read("Never a passport, all day and nightly.", matcher)
    #expect(matcher.keywords.map(\.family) == [2])
    Self.read("Never a passport, all day and night.", matcher)
    let coercion = matcher.keywords.sorted { $0.points < $1.points }
    #expect(coercion.map(\.points) == [-1_500, 2_500])
    #expect(coercion.map { $0.silencedBy != nil } == [false, true])
  }

  private static func matcher(
    _ lines: [String], id: String = "test.guard", rules: String? = nil, fitted: String? = nil
  ) throws -> Matcher {
    var all =
      ["id: \(id)", "about: A test.", "match: [negator]", "examples: {hits: [a, b], misses: [c, d]}"] + lines
    for line in ["effect: silence", "covers: [all]"]
    where !lines.contains(where: { $0.prefix(6) == line.prefix(6) }) {
      all.append(line)
    }
    var files = [
      "guards/stance.yaml": "guards:\n  - " + all.joined(separator: "\n    ") + "\n",
      "rules/coercion.yaml": rules ?? ModelFolder.base["rules/coercion.yaml"] ?? "",
    ]
    files["fitted/weights.yaml"] = fitted
    let folder = try ModelFolder(files)
    return Matcher(model: ModelCompiler.compile(try ModelReader.read(directory: folder.path).model))
  }

  private static func read(_ text: String, _ matcher: Matcher) {
    let tokens = TokenizedText()
    Tokenizer(vocabulary: matcher.model.vocabulary).tokenize(text, into: tokens)
    _ = matcher.match(tokens)
  }
}
