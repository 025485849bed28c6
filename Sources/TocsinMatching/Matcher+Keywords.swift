package import TocsinModel
package import TocsinText

extension Matcher {
  /// Notes the keywords that count in the text last read.
  func readKeywords(_ tokens: TokenizedText) {
    guard keywordTable.count > FactClass.allCases.count, !hits.isEmpty || isMostlyKnown(tokens) else {
      return
    }
    gatherKeywords(tokens)
    gatherConcepts()
    keywordWindow.sort()
    let telling = hits.filter { model.indicators[model.rules[$0.rule].indicator].family != nil }
    let factor = keywordScale.factor(tokenCount: tokens.count)
    let choice = keywordWindow.choose(around: telling.map(\.span.start).sorted())
    for family in 0..<4 {
      keywordWindow.forEachFirst(in: choice, of: family) { place in
        guard place.points[family] != 0 else { return }
        let span = MatchSpan(start: Int(place.start), end: Int(place.end))
        keywords.append(
          KeywordHit(
            keyword: Int(place.keyword), family: family,
            points: KeywordScale.scaled(Int(place.points[family]), by: factor), span: span,
            isObfuscated: isObfuscated(span, tokens), silencedBy: nil))
      }
    }
  }

  /// Drops the keywords of a family that guards have left with more against it than for it: in a long text that is not held
  /// against the hits, as ``KeywordWindow`` does where no guard is.
  func dropDrowningKeywords() {
    for family in 0..<4 {
      let counting = keywords.lazy.filter { $0.family == family && $0.silencedBy == nil }
      guard counting.reduce(0, { $0 + $1.points }) < 0 else { continue }
      keywords.removeAll { $0.family == family && $0.silencedBy == nil }
    }
  }

  /// The most that keywords add for each family, if no guard is there, since a guard never raises a score.
  ///
  /// - Parameter mayHit: whether there may be hits that were not looked for.
  func keywordCeiling(_ tokens: TokenizedText, mayHit: Bool) -> SIMD4<Int32> {
    let factor = keywordScale.factor(tokenCount: tokens.count)
    if tokens.count <= KeywordTable.window {
      return KeywordScale.scaled(keywordSum(tokens) &+ conceptSum(onlyFor: false), by: factor)
    }
    // A long text without hits has no keywords that count, which is more than what speaks against a family.
    guard mayHit || !hits.isEmpty else { return SIMD4() }
    gatherKeywords(tokens)
    if !text.facts.isEmpty { keywordWindow.sort() }
    let anywhere = keywordWindow.choose(around: nil).sums
    return KeywordScale.scaled(
      anywhere.replacing(with: 0, where: anywhere .< 0) &+ conceptSum(onlyFor: true), by: factor)
  }

  /// What the words, pairs and typed numbers of a short text say together.
  private func keywordSum(_ tokens: TokenizedText) -> SIMD4<Int32> {
    var sum = keywordTotal.sum(of: tokens.tokens.elements)
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value) else { continue }
      keywordTotal.add(keywordTable.firstFact &+ kind.index, to: &sum)
    }
    return sum
  }

  /// What the concepts of the text say together, or only what they say for each family.
  private func conceptSum(onlyFor: Bool) -> SIMD4<Int32> {
    let points = keywordTable.points.base + keywordTable.firstConcept
    let floor: SIMD4<Int16> = onlyFor ? SIMD4() : SIMD4(repeating: .min)
    var sum = SIMD4<Int32>()
    for concept in text.occurrences.leaves.members(sharedWith: keywordTable.pointedConcepts, in: members) {
      sum &+= SIMD4(truncatingIfNeeded: pointwiseMax(points[Int(concept)], floor))
    }
    return sum
  }

  /// Whether three of five words are in the vocabulary. A text of which most is unknown is in another language, whose words
  /// only happen to look like those of the model: without a hit of a rule they tell nothing.
  func isMostlyKnown(_ tokens: TokenizedText) -> Bool {
    var (known, words) = (0, 0)
    tokens.tokens.withUnsafeBufferPointer { tokens in
      for index in 0..<tokens.count &- 1 where !tokens[index].flags.has(.noWord) {
        words &+= 1
        known &+= tokens[index].term == 0 ? 0 : 1
      }
    }
    return known &* 5 >= words &* 3
  }

  /// Fills ``keywordWindow`` with words and pairs of them, in order of place, and with typed numbers behind them.
  private func gatherKeywords(_ tokens: TokenizedText) {
    let (table, window) = (keywordTable, keywordWindow)
    window.begin(tokenCount: tokens.count)
    forEachKeyword(tokens) { keyword, start, end in
      window.append(keyword, start, end, table.points[keyword])
    }
  }

  /// Calls `body` with the number, the first token and the token after the last of each keyword that has points: words and
  /// pairs in order of place, then typed numbers.
  @inline(__always)
  private func forEachKeyword(_ tokens: TokenizedText, _ body: (Int, Int32, Int32) -> Void) {
    let table = keywordTable
    tokens.tokens.withUnsafeBufferPointer { tokens in
      var last: UInt32 = 0
      for index in 0..<tokens.count &- 1 {
        let term = tokens[index].term
        let place = Int32(truncatingIfNeeded: index)
        if table.mayBePair(last, term), !tokens[index].flags.has(.sentenceBreakBefore),
          let pair = table.pairs.number(last, term)
        {
          body(table.firstPair &+ pair, place &- 1, place &+ 1)
        }
        last = term
        if table.hasPoints(Int(term)) { body(Int(term), place, place &+ 1) }
      }
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), table.hasPoints(table.firstFact + kind.index) else {
        continue
      }
      body(table.firstFact + kind.index, Int32(fact.start), Int32(fact.end))
    }
  }

  /// Adds the places of concepts to ``keywordWindow``, after all others.
  private func gatherConcepts() {
    let languages = text.occurrences.languages
    for occurrence in text.occurrences.all where occurrence.languages & languages != 0 {
      let keyword = keywordTable.firstConcept &+ Int(occurrence.concept)
      guard keywordTable.hasPoints(keyword) else { continue }
      keywordWindow.append(keyword, occurrence.start, occurrence.end, keywordTable.points[keyword])
    }
  }

  /// The tokens of the text last read that fitting may weigh, those that guards silence left out.
  package func candidateWords(_ tokens: TokenizedText) -> [Int] {
    let silencers = allSilencers
    return (0..<tokens.count).filter { index in
      let term = Int(tokens.tokens[index].term)
      return (term == 0 || model.mayBeKeyword[term])
        && !isSilenced(MatchSpan(start: index, end: index + 1), silencers)
    }
  }

  /// The typed numbers of the text last read that fitting may weigh.
  package func candidateFacts() -> [FactClass] {
    let silencers = allSilencers
    return text.facts.compactMap { fact in
      guard let kind = FactClass(fact.kind, fact.value),
        !isSilenced(MatchSpan(start: fact.start, end: fact.end), silencers)
      else { return nil }
      return kind
    }
  }

  /// The concepts of the text last read that fitting may weigh.
  package func candidateConcepts() -> Set<Int> {
    let silencers = allSilencers
    let languages = text.occurrences.languages
    let places = text.occurrences.all.filter { occurrence in
      occurrence.languages & languages != 0 && model.keywordConcepts.contains(Int(occurrence.concept))
        && !isSilenced(MatchSpan(start: Int(occurrence.start), end: Int(occurrence.end)), silencers)
    }
    return Set(places.map { Int($0.concept) })
  }

  /// The places of the guards that silence everything, with their reach.
  private var allSilencers: [(reach: Guard.Reach, places: SpanIndex)] {
    model.guards.filter { $0.silences && $0.coversFamilies == 0b1111 }
      .map { (reach: $0.reach, places: SpanIndex(spans(of: $0))) }
  }

  private func isSilenced(_ span: MatchSpan, _ silencers: [(reach: Guard.Reach, places: SpanIndex)]) -> Bool {
    silencers.contains { $0.places.place(reaching: span, by: $0.reach, in: text) != nil }
  }
}
