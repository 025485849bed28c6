import TocsinModel
import TocsinText

/// Cuts every phrase of the lexicons into terms, with the spellings people really use.
///
/// Beside the phrase as written come its accentless spelling and the spelling without apostrophes (`don't` →
/// `dont`), unless the entry is exact or the bare word would be another word of the language.
struct LexiconCompiler {
  /// What comes out.
  struct Output {
    var vocabulary: Vocabulary
    var phrases: PhraseTable
    var functionWords: [UInt8]
    /// How common a concept's words are, for choosing the rarest part of a pattern; nil: no words.
    var costs: [Int: Double]
  }

  let model: Model
  let conceptIndex: [String: Int]

  func compile() -> Output {
    var vocabulary = VocabularyBuilder()
    var phrases = PhraseTableBuilder()
    var costs: [Int: Double] = [:]
    let functionSpellings = self.functionSpellings
    var functionTerms: [UInt32: UInt8] = [:]
    for entry in model.entries {
      guard let concept = conceptIndex[entry.concept],
        let language = model.languages.firstIndex(of: entry.language)
      else { continue }
      let words = functionSpellings[entry.language] ?? []
      let isFunctionList = entry.concept == Self.functionConcept
      for spelling in Self.spellings(of: entry, avoiding: isFunctionList ? [] : words) {
        let terms = spelling.map { vocabulary.add($0) }
        if isFunctionList {
          if terms.count == 1 { functionTerms[terms[0], default: 0] |= 1 << UInt8(language) }
          continue
        }
        guard terms.count <= PhraseTable.longestPhrase else { continue }
        phrases.add(terms, concept: concept, languages: 1 << UInt8(language))
        let isCommon = spelling.count == 1 && words.contains(spelling[0])
        costs[concept, default: 0] += isCommon ? 50 : spelling.count == 1 ? 1 : 0.2
      }
    }
    let built = vocabulary.build()
    let termCount = built.termCount + 1
    var functionWords = Array(repeating: UInt8(0), count: termCount)
    for (term, languages) in functionTerms { functionWords[Int(term)] = languages }
    return Output(
      vocabulary: built, phrases: phrases.build(termCount: termCount), functionWords: functionWords,
      costs: costs)
  }

  /// The concept that lists a language's commonest words.
  static let functionConcept = "function-word"

  private var functionSpellings: [String: Set<[UInt8]>] {
    var result: [String: Set<[UInt8]>] = [:]
    for entry in model.entries where entry.concept == Self.functionConcept {
      for phrase in entry.phrases {
        let words = Tokenizer.words(of: phrase)
        if words.count == 1 { result[entry.language, default: []].insert(words[0]) }
      }
    }
    return result
  }

  /// The token sequences an entry stands for.
  private static func spellings(of entry: LexiconEntry, avoiding words: Set<[UInt8]>) -> [[[UInt8]]] {
    var seen: Set<[[UInt8]]> = []
    var result: [[[UInt8]]] = []
    for phrase in entry.phrases {
      for variant in entry.isExact ? [phrase] : [phrase] + withoutApostrophes(phrase) {
        let terms = Tokenizer.words(of: variant)
        if !terms.isEmpty, seen.insert(terms).inserted { result.append(terms) }
        guard !entry.isExact else { continue }
        let folded = terms.map(Tokenizer.accentFold)
        if folded == terms || (folded.count == 1 && (folded[0].count <= 2 || words.contains(folded[0]))) {
          continue
        }
        if seen.insert(folded).inserted { result.append(folded) }
      }
    }
    return result
  }

  private static func withoutApostrophes(_ phrase: String) -> [String] {
    guard phrase.unicodeScalars.contains(where: { $0 == "'" || $0 == "\u{2019}" }) else { return [] }
    var joined = phrase
    joined.unicodeScalars.removeAll { $0 == "'" || $0 == "\u{2019}" }
    return [joined]
  }
}
