import Testing
import Tocsin
import TocsinTestSupport

@testable import TocsinEvaluation

/// Fitting on a handful of texts with the base model: "holder keep ..3 document" is its rule.
@Suite("Fitting")
struct FittingTests {
  private static func example(
    _ author: String, _ number: Int, _ text: String, _ labels: Set<Family>
  ) -> LabeledExample {
    LabeledExample(
      id: "en-\(author)-\(number)", language: "en", kind: labels.isEmpty ? .hardNegative : .positive,
      text: text, labels: labels)
  }

  /// Each author tells the same story in the same words, so what is learned from one holds for the other.
  private static let examples = ["alba", "bero", "cinto", "dulo", "efra", "ganto"].flatMap { author in
    (0..<4).map { example(author, $0, "the boss took my passport", [.coercion]) }
      + (4..<8).map { example(author, $0, "the boss was kind", []) }
  }

  private static let fitting = WeightFitting(penalty: 1)

  /// What fitting sees of examples; the model's own fitted points must not matter.
  private static func read(_ examples: [LabeledExample]) throws
    -> (views: [TrainingView], strengths: [String: Int])
  {
    let stale = "command: x\ntexts: 1\nrules: []\nwords: {boss: 900 900 900 900}\n"
    let folder = try ModelFolder(["fitted/weights.yaml": stale])
    let detector = try TrainingModel(directory: folder.path).detector
    return (examples.map { detector.trainingView(of: $0.text) }, detector.strengthPoints)
  }

  @Test("a rule never counts against its family, and words gain where they tell it")
  func signs() throws {
    let (views, strengths) = try Self.read(Self.examples)
    let result = Self.fitting.fit(Self.examples, views, strengths: strengths)
    #expect(Array(result.rules.keys) == ["coercion.documents.kept"])
    #expect(try #require(result.rules["coercion.documents.kept"]) >= 0)
    let coercion = Family.coercion.rawValue
    #expect(try #require(result.words["passport"])[coercion] > 0)
    #expect(try #require(result.stems["passp"])[coercion] > 0)
    #expect(try #require(result.words["kind"])[coercion] < 0)
    #expect(try #require(result.pairs["my passport"])[coercion] > 0)
    #expect(try #require(result.concepts["document"])[coercion] > 0)
    #expect(result.concepts["negator"] == nil)
  }

  @Test("words written like names are not weighed, nor are demographic ones and the signals of myths")
  func names() throws {
    let texts =
      Self.examples + (0..<6).map { Self.example("odd", $0, "then Marek took my passport", [.coercion]) }
    let (views, strengths) = try Self.read(texts)
    let result = Self.fitting.fit(texts, views, strengths: strengths)
    #expect(result.words["marek"] == nil && result.stems["marek"] == nil)
    #expect(result.words["took"] != nil)
    let demographic = try #require(try Self.read([Self.example("a", 0, "a ruritanian boss", [])]).views.first)
    #expect(demographic.words == ["a", "boss"])
    #expect(demographic.pairs.isEmpty)
    #expect(demographic.concepts == ["function-word", "holder"] || demographic.concepts == ["holder"])
  }

  @Test("common features are held more firmly than rare ones, rules most, concepts less than words")
  func stiffness() {
    let counts: [(feature: FittingFeature, count: Int)] = [
      (.word("the"), 80), (.word("warden"), 4), (.concept("warden"), 4), (.rule("any"), 4),
      (.rule("all"), 80),
    ]
    let held = Self.fitting.stiffness(of: counts, texts: 99)
    #expect(held[0] > held[1])
    // 25 texts to one with the word, 1.25 with the other: the logarithms differ by a factor, which counts twice.
    #expect(abs(held[0] / held[1] - 208.08) < 0.01)
    #expect(abs(held[2] / held[1] - Self.fitting.conceptStiffness) < 1e-9)
    #expect(held[3] == Self.fitting.ruleStiffness && held[4] == Self.fitting.ruleStiffness)
  }

  @Test("one word stands for all that are interchangeable with it, alone and in pairs")
  func interchangeable() throws {
    let views = try Self.read(
      ["he took my passport", "she took my passport"].map { Self.example("a", 0, $0, [.coercion]) }
    ).views
    #expect(views[0].words == views[1].words)
    #expect(views[0].pairs == ["he took", "my passport", "took my"] && views[1].pairs == views[0].pairs)
  }

  @Test("what a keyword counts in a text as long as this is what its fit reckons with")
  func shares() throws {
    // The second feature is told by half its points in half of its texts: twice the weight explains the same.
    let (features, labels) = ([[0], [1], [0], [1]], [1.0, 1, 0, 0])
    func fit(_ shares: [Double]) -> [Double] {
      let examples = SparseExamples(
        offsets: [0, 0, -2, -2], features: features, labels: labels, weights: [1, 1, 1, 1], featureCount: 2,
        shares: shares, isScaled: [false, true])
      return LogisticRegression(penalty: 1e-9).fit(examples).weights
    }
    let (plain, halved) = (fit([1, 1, 1, 1]), fit([0.5, 0.5, 0.5, 0.5]))
    #expect(abs(plain[0] - plain[1]) < 0.01)
    #expect(abs(halved[0] - halved[1] / 2) < 0.01)
  }

  @Test("the examples of rules are fitted: hits show the family, near-misses without a hit do not")
  func taughtExamples() throws {
    let folder = try ModelFolder()
    let taught = TaughtExamples(try TrainingModel(directory: folder.path))
    let kinds = taught.examples.map(\.kind)
    #expect(kinds.contains(.positive) && kinds.contains(.hardNegative))
    #expect(taught.examples.count == taught.views.count)
    for (example, view) in zip(taught.examples, taught.views) {
      let family = try #require(Family.allCases.first { !example.optional.contains($0) })
      #expect(example.optional.count == Family.allCases.count - 1)
      #expect(view.rules[family.rawValue].isEmpty == (example.kind == .hardNegative))
    }
    // They are fitted beside a corpus, and no figure is told of them.
    let (views, _) = try Self.read(Self.examples)
    let unseen = CrossValidation(Self.examples, views, beside: taught, by: Self.fitting)
    #expect(unseen.judged(threshold: 0.5).map(\.example) == Self.examples)
    #expect(unseen.points != CrossValidation(Self.examples, views, by: Self.fitting).points)
  }

  @Test("the same examples always give the same weights")
  func deterministic() throws {
    let (views, strengths) = try Self.read(Self.examples)
    let first = Self.fitting.fit(Self.examples, views, strengths: strengths)
    #expect(first == Self.fitting.fit(Self.examples, views, strengths: strengths))
  }

  @Test("cross-validation scores each text by weights fitted without its file")
  func crossValidation() throws {
    let (views, _) = try Self.read(Self.examples)
    let judged = CrossValidation(Self.examples, views, by: Self.fitting).judged(threshold: 0.5)
    #expect(judged.map(\.example) == Self.examples)
    #expect(judged.allSatisfy { $0.flagged == $0.example.labels })
    // An author who alone uses a word cannot be judged by it.
    let odd = (0..<6).map { Self.example("odd", $0, "a photocopy of my papers", [.minor]) }
    let all = Self.examples + odd
    let (oddViews, _) = try Self.read(all)
    let unseen = CrossValidation(all, oddViews, by: Self.fitting).judged(threshold: 0.5).suffix(odd.count)
    #expect(unseen.allSatisfy { !$0.flagged.contains(.minor) })
  }

  @Test("points that exaggerate are put on a line that means what it says, and weights with them")
  func calibration() throws {
    // Nine of ten texts with 3 points show coercion, one of ten with -3 points: log-odds of 2.2.
    let examples = (0..<200).map { number in
      Self.example("alba", number, "x", (number < 100) == (number % 10 != 0) ? [.coercion] : [])
    }
    let points = (0..<200).map { [-9_000, -9_000, $0 < 100 ? 3_000 : -3_000, -9_000] }
    let line = PlattScaling(points, of: examples)
    let calibrated = line.applied(to: [0, 0, 3_000, 0])[Family.coercion.rawValue]
    #expect(abs(calibrated - 2_197) < 10)
    var weights = FittedWeights()
    weights.biases = [0, 0, -1_000, 0]
    weights.rules = ["r": 4_000]
    weights.words = ["w": [0, 0, 1_000, 0], "small": [0, 0, 4, 0]]
    weights.calibrate(by: line)
    #expect(weights.scale == line.slope)
    #expect(weights.rules["r"] == Int((4_000 * line.slope).rounded()))
    #expect(weights.words.keys.sorted() == ["w"])
    #expect(weights.biases == line.applied(to: [0, 0, -1_000, 0]))
  }

  @Test("a threshold, in hundredths, flags at most the shares of innocent texts that its target allows")
  func threshold() throws {
    let easy = (0..<40).map { number in
      LabeledExample(
        id: "en-alba-\(number)", language: "en", kind: .easyNegative, text: "the boss was kind \(number)")
    }
    let examples = Self.examples + easy
    let (views, _) = try Self.read(examples)
    let unseen = CrossValidation(examples, views, by: Self.fitting)
    for share in [0.0, 0.1, 0.5] {
      let target = ProfileTarget(profile: "x", easy: share, hard: 1 - share)
      let score = unseen.threshold(for: target)
      let flagged = unseen.judged(threshold: score).filter { !$0.flagged.isEmpty }
      #expect(flagged.count { $0.example.kind == .easyNegative } <= Int(40 * share))
      #expect(flagged.count { $0.example.kind == .hardNegative } <= Int(24 * (1 - share)))
      #expect((score * 100).rounded() == score * 100)
    }
  }
}
