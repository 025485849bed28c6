import Testing
import Tocsin
import TocsinEvaluation
import TocsinMatching
import TocsinModel
import TocsinTestSupport
import TocsinText

@Suite("The shipped model")
struct ShippedModelTests {
  @Test("has no mistakes and no warnings")
  func diagnostics() throws {
    #expect(try ShippedModel.warnings.map(\.description) == [])
  }

  @Test("does what its examples say")
  func examples() throws {
    let examples = try ModelExamples.run(directory: Repository.models)
    #expect(examples.count > 1_000)
    #expect(examples.failures.map(\.description) == [])
  }

  @Test("travels inside the program as it lies in the folder")
  func embedded() throws {
    let digest = SHA256.hexDigest(of: try ShippedModel.compiled.binary)
    #expect(try Detector().modelIdentity.digest == "sha256:\(digest)")
  }

  @Test("supports every indicator with an active rule")
  func indicators() throws {
    let model = try ShippedModel.model
    let supported = Set(model.rules.filter { $0.status == .active }.map(\.indicator))
    #expect(model.indicators.map(\.id).filter { !supported.contains($0) } == [])
  }

  @Test("has no rule that never fires, on the corpus or on its own examples")
  func rulesFire() throws {
    let model = try ShippedModel.model
    let texts = try Corpus(contentsOf: [Repository.corpus]).examples.map(\.text)
    let examples = model.rules.flatMap(\.examples.hits).map(\.text)
    var reader = RuleReader(model: try ShippedModel.compiled)
    var fired: Set<String> = []
    for text in texts + examples { fired.formUnion(reader.rules(in: text)) }
    #expect(model.rules.map(\.id).filter { !fired.contains($0) } == [])
  }

  @Test("gives every rule and guard examples in more than one language", arguments: ["en", "fr", "es"])
  func languages(_ language: String) throws {
    let model = try ShippedModel.model
    let index = try #require(model.languages.firstIndex(of: language))
    var reader = RuleReader(model: try ShippedModel.compiled)
    let rules = model.rules.filter { rule in
      rule.examples.hits.contains { reader.languages(of: $0.text).contains(index) }
    }
    #expect(rules.count * 10 >= model.rules.count * 9, "\(rules.count) of \(model.rules.count)")
  }

  @Test("names a source for every indicator and a day of verification for every referral")
  func sources() throws {
    let model = try ShippedModel.model
    #expect(model.indicators.filter(\.source.isEmpty).map(\.id) == [])
    #expect(model.referrals.filter { $0.verified.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) == nil }.map(\.id) == [])
    #expect(model.myths.filter { $0.reason.isEmpty || $0.source.isEmpty }.map(\.id) == [])
  }
}

/// Reads texts with a compiled model and says which rules count.
private struct RuleReader {
  private let tokenizer: Tokenizer
  private let tokens = TokenizedText()
  private let matcher: Matcher

  init(model: CompiledModel) {
    tokenizer = Tokenizer(vocabulary: model.vocabulary)
    matcher = Matcher(model: model)
  }

  /// The ids of the rules that are hit and not silenced.
  mutating func rules(in text: String) -> [String] {
    tokenizer.tokenize(text, into: tokens)
    _ = matcher.match(tokens)
    return matcher.hits.filter { $0.silencedBy == nil }.map { matcher.model.rules[$0.rule].id }
  }

  /// The languages that a text speaks.
  mutating func languages(of text: String) -> [Int] {
    tokenizer.tokenize(text, into: tokens)
    _ = matcher.match(tokens)
    return matcher.languages
  }
}
