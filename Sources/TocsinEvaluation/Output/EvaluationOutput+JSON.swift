import FoundationEssentials
import Tocsin

extension EvaluationOutput {
  /// One JSON object, `tocsin.evaluation/1`, with sorted keys and a final line break.
  package func json() throws -> String { try document.printed() }

  private var document: EvaluationDocument {
    EvaluationDocument(
      corpora: heading.corpora, split: heading.split.rawValue, profile: heading.profile.name,
      model: .init(heading.model),
      overall: .init(summary.overall), languages: summary.languages.map { .init($0) },
      kinds: summary.kinds.map { .init($0) },
      errors: errors.isEmpty ? nil : errors.map { .init($0, showsTexts: showsTexts) },
      details: details.map { .init($0, summary) },
      predictiveValue: predictiveValue.map {
        .init(
          prevalence: $0.prevalence, amongEasy: EvaluationDocument.rounded($0.amongEasy),
          amongHard: EvaluationDocument.rounded($0.amongHard))
      },
      bias: bias.map { .init($0) }, against: comparison.map { .init($0.other, $0.figures) })
  }
}

extension EvaluationDocument.Model {
  init(_ identity: ModelIdentity) {
    self.init(name: identity.name, version: identity.version, digest: identity.digest)
  }
}

extension EvaluationDocument.Details {
  fileprivate init(_ details: EvaluationDetails, _ summary: EvaluationSummary) {
    macroF1Interval = details.macroF1.map {
      [$0.lowerBound, $0.upperBound].compactMap { EvaluationDocument.rounded($0) }
    }
    sectors = summary.sectors.map { .init($0) }
    voices = summary.voices.map { .init($0) }
    benign = summary.benign.map { .init($0) }
    reliability = details.reliability.map { family in
      .init(
        family: family.family.id,
        bins: family.bins.map {
          .init(
            least: $0.least, labeled: .init($0.labeled), meanScore: EvaluationDocument.rounded($0.meanScore))
        }, brier: EvaluationDocument.rounded(family.brier),
        calibrationError: EvaluationDocument.rounded(family.calibrationError))
    }
    operatingPoints = details.points.map {
      .init(
        family: $0.family.id, threshold: $0.threshold,
        precision: EvaluationDocument.rounded($0.confusion.precision.value),
        recall: EvaluationDocument.rounded($0.confusion.recall.value))
    }
    rules = details.rules.map { .init(rule: $0.rule, right: $0.right, wrong: $0.wrong) }
    silentRules = details.silentRules
    draftRules = details.drafts.map { .init(rule: $0.rule, right: $0.right, wrong: $0.wrong) }
  }
}

extension EvaluationDocument.Bias {
  fileprivate init(_ bias: BiasReport) {
    func byFamily(_ points: [Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: zip(Family.allCases.map(\.id), points))
    }
    swaps = bias.swaps
    kinds = bias.kinds.map {
      .init(
        name: $0.name, texts: $0.texts, swaps: $0.swaps, changed: $0.changed,
        flaggedNegatives: .init($0.flaggedNegatives))
    }
    changes = bias.changes.map {
      .init(id: $0.id, old: $0.old, new: $0.new, before: byFamily($0.before), after: byFamily($0.after))
    }
  }
}

extension EvaluationDocument.Against {
  fileprivate init(_ other: ModelIdentity, _ comparison: ModelComparison) {
    model = .init(other)
    overall = .init(comparison.other.overall)
    languages = comparison.other.languages.map { .init($0) }
    won = comparison.won
    lost = comparison.lost
  }
}

extension EvaluationDocument.Slice {
  fileprivate init(_ slice: EvaluationSlice) {
    name = slice.name
    texts = slice.texts
    families = Dictionary(
      uniqueKeysWithValues: slice.families.map { ($0.family.id, .init($0.confusion)) })
    macroF1 = EvaluationDocument.rounded(slice.macroF1)
    flagged = .init(slice.flagged)
    flaggedHardNegatives = .init(slice.flaggedHardNegatives)
    flaggedEasyNegatives = .init(slice.flaggedEasyNegatives)
    foundPositives = .init(slice.foundPositives)
    solvedPairs = .init(slice.solvedPairs)
  }
}

extension EvaluationDocument.Metrics {
  init(_ confusion: Confusion) {
    truePositives = confusion.truePositives
    falsePositives = confusion.falsePositives
    falseNegatives = confusion.falseNegatives
    trueNegatives = confusion.trueNegatives
    precision = .init(confusion.precision)
    recall = .init(confusion.recall)
    f1 = EvaluationDocument.rounded(confusion.f1)
  }
}

extension EvaluationDocument.Counted {
  init(_ share: Share) {
    part = share.part
    whole = share.whole
    value = EvaluationDocument.rounded(share.value)
    low = EvaluationDocument.rounded(share.interval?.lowerBound)
    high = EvaluationDocument.rounded(share.interval?.upperBound)
  }
}

extension EvaluationDocument.Errors {
  fileprivate init(_ errors: FamilyErrors, showsTexts: Bool) {
    func listed(_ examples: [LabeledExample]) -> [EvaluationDocument.Example] {
      examples.map { .init(id: $0.id, text: showsTexts ? $0.text : nil) }
    }
    family = errors.family.id
    falseNegatives = listed(errors.falseNegatives)
    falsePositives = listed(errors.falsePositives)
  }
}

extension EvaluationDocument {
  /// Four decimals: more would pretend to a precision that a corpus of this size cannot give.
  static func rounded(_ value: Double?) -> Double? {
    value.map { ($0 * 10_000).rounded() / 10_000 }
  }
}

extension Encodable {
  /// The value as JSON for people: with sorted keys and a final line break.
  func printed() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
