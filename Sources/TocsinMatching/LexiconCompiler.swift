import TocsinModel
import TocsinText

/// Cuts every entry of the lexicons into terms, with the spellings people really use.
///
/// Beside a word as written come its accentless spelling and the spelling without apostrophes (`don't` → `dont`),
/// unless the entry is exact or the bare word would be another word of the language.
struct LexiconCompiler {
  /// What comes out.
  struct Output {
    var vocabulary: Vocabulary
    var phrases: PhraseTable
    var functionWords: [UInt8]
    /// Per term, its spelling without accents; empty where it may not be a keyword.
    var keywords: [String]
    /// The terms that stand for a group of interchangeable words.
    var groups: Set<UInt32>
    /// Points of two terms one after the other: the first in the high half of a key, the second in the low one.
    var pairs: [UInt64: SIMD4<Int16>]
    /// How common a concept's words are, for choosing the rarest part of a pattern; nil: no words.
    var costs: [Int: Double]
    /// How many words the longest phrase of a concept has.
    var phraseLengths: [Int: Int]
  }

  /// The concept that lists a language's commonest words.
  static let functionConcept = "function-word"
  /// The group of interchangeable words that are names of places.
  private static let placeGroup = "place-name"

  private let model: Model
  private let conceptIndex: [String: Int]
  private let functionSpellings: [String: Set<[UInt8]>]
  private var vocabulary = VocabularyBuilder()
  private var phrases = PhraseTableBuilder()
  private var costs: [Int: Double] = [:]
  private var phraseLengths: [Int: Int] = [:]
  private var functionTerms: [UInt32: UInt8] = [:]
  /// Concepts whose words may not be keywords, and those words.
  private let refusedConcepts: Set<String>
  private var refusedTerms: Set<UInt32> = []
  private var groupTerms: Set<UInt32> = []
  private var cutWords: [String: [[UInt8]]] = [:]

  init(model: Model, conceptIndex: [String: Int]) {
    self.model = model
    self.conceptIndex = conceptIndex
    var words: [String: Set<[UInt8]>] = [:]
    for entry in model.entries where entry.concept == Self.functionConcept {
      for word in entry.slots.first ?? [] {
        words[entry.language, default: []].formUnion(Tokenizer.words(of: word))
      }
    }
    functionSpellings = words
    refusedConcepts = Set(model.concepts.filter { !Self.hasKeywords($0) }.map(\.id))
  }

  /// Whether a concept and its words may be keywords: not those that say who somebody is, nor sectors and myths.
  static func hasKeywords(_ concept: Concept) -> Bool {
    let isContext = ["sector.", "myth.", "number-word."].contains { concept.id.hasPrefix($0) }
    return concept.mayBeKeyword && !concept.isDemographic && !isContext
  }

  mutating func compile() -> Output {
    for group in model.interchangeable { add(group) }
    for entry in model.entries {
      guard let language = model.languages.firstIndex(of: entry.language) else { continue }
      add(entry, languages: 1 << UInt8(language))
    }
    for word in model.keywords.allWords { _ = vocabulary.add(word.utf8) }
    let built = vocabulary.build()
    var functionWords = Array(repeating: UInt8(0), count: built.termCount + 1)
    for (term, languages) in functionTerms { functionWords[Int(term)] = languages }
    let keywords = keywords(of: built)
    return Output(
      vocabulary: built, phrases: phrases.build(termCount: functionWords.count), functionWords: functionWords,
      keywords: keywords, groups: groupTerms, pairs: pairs(of: keywords), costs: costs,
      phraseLengths: phraseLengths)
  }

  /// The points of pairs of words by their terms, of which a word has several where accents tell spellings apart.
  private func pairs(of keywords: [String]) -> [UInt64: SIMD4<Int16>] {
    let terms = Dictionary(grouping: keywords.indices.filter { !keywords[$0].isEmpty }) { keywords[$0] }
    var pairs: [UInt64: SIMD4<Int16>] = [:]
    for (pair, points) in model.keywords.pairs {
      let words = pair.split(separator: " ").map(String.init)
      guard words.count == 2, let firsts = terms[words[0]], let seconds = terms[words[1]] else { continue }
      for first in firsts {
        for second in seconds {
          pairs[UInt64(first) << 32 | UInt64(second)] = SIMD4(points.map { Int16(clamping: $0) })
        }
      }
    }
    return pairs
  }

  /// Gives all words of a group one term, their accentless spellings too unless those are function words.
  private mutating func add(_ group: InterchangeableWords) {
    var spellings: [[UInt8]] = []
    for word in group.words.map({ words(of: $0.text) }) where word.count == 1 {
      spellings.append(word[0])
      let folded = Tokenizer.accentFold(word[0])
      let isOtherWord = folded.count <= 2 || functionSpellings.values.contains { $0.contains(folded) }
      if folded != word[0], !isOtherWord { spellings.append(folded) }
    }
    guard let first = spellings.first else { return }
    let term = vocabulary.add(first)
    if group.name == Self.placeGroup { refusedTerms.insert(term) }
    groupTerms.insert(term)
    for spelling in spellings.dropFirst() { vocabulary.add(spelling, equalTo: term) }
  }

  private mutating func add(_ entry: LexiconEntry, languages: UInt8) {
    if entry.concept == Self.functionConcept {
      for word in entry.slots.first ?? [] {
        let terms = terms(of: word)
        if terms.count == 1 { functionTerms[terms[0], default: 0] |= languages }
      }
      return
    }
    guard let concept = conceptIndex[entry.concept] else { return }
    let needed = entry.slots.count { !$0.contains("") }
    let avoided = needed == 1 ? functionSpellings[entry.language] ?? [] : []
    let slots = entry.slots.map { alternatives in
      alternatives.flatMap { spellings(of: $0, isExact: entry.isExact, avoiding: avoided) }
    }
    phrases.add(
      slots.map { $0.map { $0.map { vocabulary.add($0) } } }, concept: concept, languages: languages)
    let length = slots.reduce(0) { $0 + ($1.map(\.count).max() ?? 0) }
    phraseLengths[concept] = max(length, phraseLengths[concept] ?? 1)
    if needed == 1, refusedConcepts.contains(entry.concept) { refuse(slots) }
    addCost(of: slots, needed: needed, words: functionSpellings[entry.language] ?? [], to: concept)
  }

  /// Keeps single words from being keywords.
  private mutating func refuse(_ slots: [[[[UInt8]]]]) {
    for spelling in slots.joined() where spelling.count == 1 {
      refusedTerms.insert(vocabulary.add(spelling[0]))
    }
  }

  /// The spelling of each term without accents; empty for those that may not be keywords and those that are no words.
  private func keywords(of vocabulary: Vocabulary) -> [String] {
    var words = Array(repeating: "", count: vocabulary.termCount + 1)
    for (entry, term) in vocabulary.storage.terms.elements.enumerated() where term & ~Vocabulary.termMask == 0
    {
      let folded = Tokenizer.accentFold(vocabulary.storage.spelling(of: entry))
      let isWord = folded.allSatisfy { $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) }
      if isWord, !refusedTerms.contains(term) { words[Int(term)] = String(decoding: folded, as: UTF8.self) }
    }
    return words
  }

  /// Single words are what makes a concept common; phrases hardly count.
  private mutating func addCost(of slots: [[[[UInt8]]]], needed: Int, words: Set<[UInt8]>, to concept: Int) {
    guard needed <= 1 else {
      costs[concept, default: 0] += 0.2
      return
    }
    for spelling in slots.joined() where spelling.count == 1 {
      costs[concept, default: 0] += words.contains(spelling[0]) ? 50 : 1
    }
    costs[concept, default: 0] += 0.2
  }

  private mutating func terms(of text: String) -> [UInt32] { words(of: text).map { vocabulary.add($0) } }

  private mutating func words(of text: String) -> [[UInt8]] {
    if let known = cutWords[text] { return known }
    let words = Tokenizer.words(of: text)
    cutWords[text] = words
    return words
  }

  /// The token sequences that one alternative of a slot stands for.
  private mutating func spellings(of phrase: String, isExact: Bool, avoiding avoided: Set<[UInt8]>)
    -> [[[UInt8]]]
  {
    guard !phrase.isEmpty else { return [[]] }
    var result = [words(of: phrase)]
    guard !isExact else { return result }
    if let joined = Self.withoutApostrophes(phrase) { result.append(words(of: joined)) }
    for spelling in result {
      let folded = spelling.map(Tokenizer.accentFold)
      let isOtherWord =
        folded.count == 1 && !avoided.isEmpty && (folded[0].count <= 2 || avoided.contains(folded[0]))
      if !isOtherWord, !result.contains(folded) { result.append(folded) }
    }
    return result
  }

  private static func withoutApostrophes(_ phrase: String) -> String? {
    guard phrase.unicodeScalars.contains(where: { $0 == "'" || $0 == "\u{2019}" }) else { return nil }
    var joined = phrase
    joined.unicodeScalars.removeAll { $0 == "'" || $0 == "\u{2019}" }
    return joined
  }
}

extension LexiconCompiler.Output {
  /// Gives the terms of groups and pairs other numbers: the new one by the old one.
  mutating func renumberKeywords(_ terms: [UInt32]) {
    groups = Set(groups.map { terms[Int($0)] })
    // Terms that become one have the same pairs.
    let renumbered = pairs.map { key, points in
      (UInt64(terms[Int(key >> 32)]) << 32 | UInt64(terms[Int(key & 0xFFFF_FFFF)]), points)
    }
    pairs = Dictionary(renumbered, uniquingKeysWith: { first, _ in first })
  }
}
