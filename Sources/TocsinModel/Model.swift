/// Everything a model folder says, validated: the input of the matcher's compiler.
package struct Model: Sendable {
  package var name = ""
  package var version = ""
  package var languages: [String] = []
  /// The year that birth years are compared with.
  package var referenceYear = 2000
  package var families: [FamilyDefinition] = []
  package var indicators: [Indicator] = []
  package var concepts: [Concept] = []
  package var entries: [LexiconEntry] = []
  package var interchangeable: [InterchangeableWords] = []
  package var rules: [Rule] = []
  package var guards: [Guard] = []
  package var sectors: [Sector] = []
  package var myths: [Myth] = []
  package var referrals: [Referral] = []
  package var weights: Weights?
  package var keywords = KeywordPoints()
  /// Fitted points of rules, in thousandths, in place of their strength's.
  package var fittedRules: [String: Int] = [:]
  /// What points that are not fitted are multiplied by, in thousandths.
  package var fittedScale = 1_000
  /// Fitted points of families before any evidence, in thousandths, in place of those of the weights.
  package var fittedBiases: [Int]?

  package init() {}
}

extension Model {
  /// Concepts that the matcher itself provides.
  package static let builtInConcepts = ["question", "obfuscated", "text-start"]
}
