import FoundationEssentials
import Tocsin

extension EvaluationOutput {
  /// One JSON object, `tocsin.evaluation/1`, with sorted keys and a final line break.
  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private var document: EvaluationDocument {
    EvaluationDocument(
      corpora: heading.corpora, split: heading.split.rawValue, profile: heading.profile.name,
      model: .init(
        name: heading.model.name, version: heading.model.version, digest: heading.model.digest),
      overall: .init(summary.overall), languages: summary.languages.map { .init($0) },
      kinds: summary.kinds.map { .init($0) },
      errors: errors.isEmpty ? nil : errors.map { .init($0, showsTexts: showsTexts) })
  }
}

extension EvaluationDocument.Slice {
  fileprivate init(_ slice: EvaluationSlice) {
    name = slice.name
    texts = slice.texts
    families = Dictionary(
      uniqueKeysWithValues: slice.families.map { ($0.family.id, .init($0.confusion)) })
    macroF1 = rounded(slice.macroF1)
    flagged = .init(slice.flagged)
    flaggedHardNegatives = .init(slice.flaggedHardNegatives)
    flaggedEasyNegatives = .init(slice.flaggedEasyNegatives)
    solvedPairs = .init(slice.solvedPairs)
  }
}

extension EvaluationDocument.Metrics {
  fileprivate init(_ confusion: Confusion) {
    truePositives = confusion.truePositives
    falsePositives = confusion.falsePositives
    falseNegatives = confusion.falseNegatives
    trueNegatives = confusion.trueNegatives
    precision = .init(confusion.precision)
    recall = .init(confusion.recall)
    f1 = rounded(confusion.f1)
  }
}

extension EvaluationDocument.Counted {
  fileprivate init(_ share: Share) {
    part = share.part
    whole = share.whole
    value = rounded(share.value)
    low = rounded(share.interval?.lowerBound)
    high = rounded(share.interval?.upperBound)
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

/// Four decimals: more would pretend to a precision that a corpus of this size cannot give.
private func rounded(_ value: Double?) -> Double? {
  value.map { ($0 * 10_000).rounded() / 10_000 }
}
