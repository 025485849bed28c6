import TocsinText

/// Finds the concepts of a text and files them by concept.
///
/// One pass over the tokens (``PhraseScan``): each token that begins a phrase starts a walk in the ``PhraseTable``; the
/// longest phrase of a concept at a place wins. The same pass counts function words, numbers the sentences, and notes
/// the built-in concepts. Afterwards the phrases of languages that the text is not written in are dropped, and
/// the rest is sorted into one bucket a concept. Cost: linear, at most ``PhraseTable/longestPhrase`` steps a
/// token.
package final class OccurrenceTable {
  private let phrases: PhraseTable
  private let terms: TermTable
  private let builtIns: BuiltInConcepts
  private var buffers = PhraseBuffers()
  private var index: ConceptIndex
  /// Sentence number by token; what follows the last token is left from longer texts.
  private var sentences: [Int32] = []
  /// Languages of the text (a bit mask); never zero.
  package private(set) var languages: UInt8 = .max

  init(model: CompiledModel) {
    phrases = model.phrases
    terms = model.terms
    builtIns = model.builtIns
    index = ConceptIndex(conceptCount: model.conceptIDs.count)
  }

  /// Every occurrence in order of its first token, those of absent languages too.
  var all: [Occurrence] { buffers.all }

  /// The flags of all tokens together.
  var flags: TokenFlags { buffers.flags }

  /// Concepts with at least one occurrence, ascending by first place.
  package var present: [Int] { index.present }

  /// The spans of a concept, ascending by start.
  func spans(of concept: Int) -> ArraySlice<MatchSpan> { index.spans(of: concept) }

  /// The number of the sentence that holds a token.
  func sentence(of token: Int) -> Int { Int(sentences[token]) }

  /// The languages that the text's function words speak for, most first; empty when it has none.
  var likelyLanguages: [Int] {
    let counts = buffers.languages
    return (0..<8).filter { counts[$0] > 0 && languages & 1 << UInt8($0) != 0 }
      .sorted { counts[$0] > counts[$1] }
  }

  /// Reads a text, forgetting the one before.
  func read(_ text: TokenizedText) {
    buffers.removeAll()
    let missing = text.count - sentences.count
    if missing > 0 { sentences.append(contentsOf: repeatElement(0, count: max(missing, sentences.count))) }
    scan(text)
    languages = buffers.languages.spoken
    index.file(buffers.all, languages: languages)
  }

  private func scan(_ text: TokenizedText) {
    text.tokens.withUnsafeBufferPointer { tokens in
      terms.entries.withUnsafeBufferPointer { terms in
        sentences.withUnsafeMutableBufferPointer { sentences in
          guard let firstToken = tokens.baseAddress, let firstTerm = terms.baseAddress,
            let firstSentence = sentences.baseAddress
          else { return }  // no model or no token
          phrases.withView { view in
            PhraseScan(
              tokens: firstToken, count: tokens.count - 1, terms: firstTerm, phrases: view,
              sentences: firstSentence, builtIns: builtIns
            ).run(into: &buffers)
          }
        }
      }
    }
  }
}
