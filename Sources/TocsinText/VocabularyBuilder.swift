/// Collects spellings and numbers them in the order in which they come.
package struct VocabularyBuilder {
  /// What an alias is there for.
  package enum AliasKind {
    /// The spelling of the term without accents.
    case folded
  }

  private var terms: [[UInt8]: TermID] = [:]
  /// The spellings of terms; a term may have several.
  private var spellings: [(spelling: [UInt8], term: TermID)] = []
  private var termCount = 0
  private var aliases: [(spelling: [UInt8], term: TermID)] = []

  /// Starts without terms.
  package init() {}

  /// The vocabulary without terms.
  static let empty = Vocabulary(
    storage: Vocabulary.Storage(
      terms: [], offsets: [0], spellings: Array(repeating: 0, count: NormalizedText.padding),
      confusables: []))

  /// Adds a spelling, already normalized as `Tokenizer.words(of:)` does, and returns its term; a known spelling
  /// keeps its term.
  package mutating func add(_ spelling: some Sequence<UInt8>) -> TermID {
    let spelling = Array(spelling)
    precondition(!spelling.isEmpty, "a term has a spelling")
    if let term = terms[spelling] { return term }
    termCount += 1
    let term = TermID(termCount)
    spellings.append((spelling, term))
    terms[spelling] = term
    return term
  }

  /// Adds another spelling of a term, as good as the first. It has no effect if it is a term already.
  package mutating func add(_ spelling: some Sequence<UInt8>, equalTo term: TermID) {
    let spelling = Array(spelling)
    precondition(
      !spelling.isEmpty && term != 0 && term <= termCount, "a spelling needs a term of this builder")
    guard terms[spelling] == nil else { return }
    spellings.append((spelling, term))
    terms[spelling] = term
  }

  /// Adds a second spelling of a term. It has no effect if it is a term of its own or an alias already.
  package mutating func addAlias(_ spelling: some Sequence<UInt8>, of term: TermID, kind: AliasKind) {
    precondition(term != 0 && term <= termCount, "an alias needs a term of this builder")
    switch kind {
    case .folded: aliases.append((Array(spelling), term))
    }
  }

  /// Builds the table.
  package func build() -> Vocabulary {
    var entries = spellings.map { ($0.spelling, $0.term) }
    var known = Set(terms.keys)
    for alias in aliases where !alias.spelling.isEmpty && known.insert(alias.spelling).inserted {
      entries.append((alias.spelling, alias.term | Vocabulary.aliasBit))
    }
    precondition(entries.count < Vocabulary.entryLimit, "the vocabulary is too large")
    var terms: [UInt32] = []
    var offsets: [UInt32] = [0]
    var spellings: [UInt8] = []
    for (spelling, term) in entries {
      terms.append(term)
      spellings += spelling
      offsets.append(UInt32(spellings.count))
    }
    spellings.append(contentsOf: repeatElement(0, count: NormalizedText.padding))
    return Vocabulary(
      storage: Vocabulary.Storage(
        terms: terms, offsets: offsets, spellings: spellings, confusables: Confusables.derived))
  }
}
