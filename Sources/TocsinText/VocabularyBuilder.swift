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
      confusables: [], slots: [0]))

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
    var entries = Self.marked(spellings)
    var known = Set(terms.keys)
    for alias in aliases where !alias.spelling.isEmpty && known.insert(alias.spelling).inserted {
      entries.append((alias.spelling, alias.term | Vocabulary.aliasBit))
    }
    precondition(entries.count < Vocabulary.entryLimit, "the vocabulary is too large")
    return Vocabulary(storage: Self.storage(entries))
  }

  /// A vocabulary whose terms have other numbers; entries stand in the order of the new ones.
  ///
  /// - Parameter numbers: by term, its new number. 0 stays 0; terms that get one number become one. Terms with small
  ///   numbers are found fastest.
  package static func renumbered(_ vocabulary: Vocabulary, _ numbers: [TermID]) -> Vocabulary {
    let storage = vocabulary.storage
    let entries = storage.terms.elements.indices.map { entry in
      let term = numbers[Int(storage.terms[entry] & Vocabulary.termMask)]
      return (
        spelling: Array(storage.spelling(of: entry)), term: term | storage.terms[entry] & Vocabulary.aliasBit
      )
    }
    let order = entries.indices.sorted { first, second in
      (entries[first].term & Vocabulary.termMask, first) < (
        entries[second].term & Vocabulary.termMask, second
      )
    }
    return Vocabulary(storage: Self.storage(marked(order.map { entries[$0] })))
  }

  /// The spellings with `Vocabulary.furtherBit` on all of a term but the first; aliases stay as they are.
  private static func marked(
    _ spellings: [(spelling: [UInt8], term: UInt32)]
  ) -> [(spelling: [UInt8], term: UInt32)] {
    var seen = Set<TermID>()
    return spellings.map { spelling, term in
      let isFirst = term & Vocabulary.aliasBit != 0 || seen.insert(term).inserted
      return (spelling, isFirst ? term : term | Vocabulary.furtherBit)
    }
  }

  private static func storage(_ entries: [(spelling: [UInt8], term: UInt32)]) -> Vocabulary.Storage {
    let terms = entries.map(\.term)
    var offsets: [UInt32] = [0]
    var spellings: [UInt8] = []
    for entry in entries {
      spellings += entry.spelling
      offsets.append(UInt32(spellings.count))
    }
    spellings.append(contentsOf: repeatElement(0, count: NormalizedText.padding))
    return Vocabulary.Storage(
      terms: terms, offsets: offsets, spellings: spellings, confusables: Confusables.derived,
      slots: VocabularySlot.table(terms: terms, offsets: offsets, spellings: spellings))
  }
}
