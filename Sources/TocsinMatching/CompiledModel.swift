import TocsinModel
package import TocsinText

/// A model ready to run: immutable flat tables, shared by all workers.
package struct CompiledModel: Sendable {
  package var name: String
  package var version: String
  /// Language codes; a language's bit in masks is its index here.
  package var languages: [String]
  package var referenceYear: Int

  /// Spelling → term id.
  package var vocabulary: Vocabulary
  /// Term id sequences → concepts.
  package var phrases: PhraseTable
  /// Languages (a bit mask) of which a term is a function word, by term id.
  package var functionWords: [UInt8]
  /// What the two tables above say of a term, in one place of memory.
  package var terms: TermTable

  /// Concept ids; the compiled concept index points here.
  package var conceptIDs: [String]
  /// Whether a word may be a keyword, by term; only fitting asks, so a model read from its binary form has none.
  package var mayBeKeyword: [Bool] = []
  /// The word that stands for a group of interchangeable ones, by term; like the former, for fitting alone.
  package var groupWords: [TermID: String] = [:]
  /// The concepts that may be keywords; like the former, for fitting alone.
  package var keywordConcepts: Set<Int> = []
  /// What a concept means to the reader of numbers, by concept.
  package var numberRoles: [NumberRole]
  /// How many words the longest phrase of a concept has, by concept.
  package var phraseLengths: [UInt8]
  /// The number that a `number-word.N` concept stands for, or -1, by concept.
  package var numberValues: [Int]
  /// Sector id of a concept or nil, by concept.
  package var sectors: [Int: String]
  package var myths: [CompiledMyth]
  /// Indices of the concepts that the matcher itself provides.
  package var builtIns: BuiltInConcepts

  /// The pattern graph, children before parents.
  package var nodes: [PatternNode]
  /// When to look at the patterns of the rules, those of the strongest rules first.
  package var triggers: TriggerTable
  package var indicators: [CompiledIndicator]
  package var rules: [CompiledRule]
  package var guards: [CompiledGuard]
  package var keywords: KeywordTable
  package var referrals: [CompiledReferral]
  package var scoring: CompiledScoring
}
