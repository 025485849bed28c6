package import TocsinModel
package import TocsinText

extension Matcher {
  /// Notes the keywords that count in the text last read.
  func readKeywords(_ tokens: TokenizedText) {
    guard keywordTable.count > FactClass.allCases.count, !hits.isEmpty || isMostlyKnown(tokens) else {
      return
    }
    gatherKeywords(tokens)
    let choice = keywordWindow.choose(around: hits.map(\.span.start).sorted())
    for family in 0..<4 {
      keywordWindow.forEachFirst(in: choice, of: family) { place in
        guard place.points[family] != 0 else { return }
        let span = MatchSpan(start: Int(place.start), end: Int(place.end))
        keywords.append(
          KeywordHit(
            keyword: Int(place.keyword), family: family, points: Int(place.points[family]), span: span,
            isObfuscated: isObfuscated(span, tokens), silencedBy: nil))
      }
    }
  }

  /// The most that keywords add for each family, if no guard is there, since a guard never raises a score.
  ///
  /// - Parameter mayHit: whether there may be hits that were not looked for.
  func keywordCeiling(_ tokens: TokenizedText, mayHit: Bool) -> SIMD4<Int32> {
    if tokens.count <= KeywordTable.window { return keywordSum(tokens) }
    gatherKeywords(tokens)
    let anywhere = keywordWindow.choose(around: nil).sums
    // A long text without hits has no keywords that count, which is more than what speaks against a family.
    guard !keywordWindow.isShort else { return anywhere }
    return mayHit || !hits.isEmpty ? anywhere.replacing(with: 0, where: anywhere .< 0) : SIMD4()
  }

  /// What the keywords of a text say together.
  private func keywordSum(_ tokens: TokenizedText) -> SIMD4<Int32> {
    let (table, window) = (keywordTable, keywordWindow)
    var sum = SIMD4<Int32>()
    tokens.tokens.withUnsafeBufferPointer { tokens in
      for index in 0..<tokens.count &- 1 {
        let term = Int(tokens[index].term)
        let points = table.points[term]
        if unsafeBitCast(points, to: UInt64.self) != 0 { window.add(term, points, to: &sum) }
      }
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value) else { continue }
      let keyword = table.firstFact + kind.index
      window.add(keyword, table.points[keyword], to: &sum)
    }
    window.closeSum()
    return sum
  }

  /// Whether three of five words are in the vocabulary. A text of which most is unknown is in another language, whose words
  /// only happen to look like those of the model: without a hit of a rule they tell nothing.
  func isMostlyKnown(_ tokens: TokenizedText) -> Bool {
    var (known, words) = (0, 0)
    tokens.tokens.withUnsafeBufferPointer { tokens in
      for index in 0..<tokens.count &- 1 where tokens[index].flags.rawValue & Self.signs == 0 {
        words &+= 1
        known &+= tokens[index].term == 0 ? 0 : 1
      }
    }
    return known &* 5 >= words &* 3
  }

  /// What is not a word, as a plain number: another module's option set is not inlined.
  private static let signs =
    TokenFlags.numeric.rawValue | TokenFlags.symbol.rawValue | TokenFlags.emoji.rawValue

  /// Fills ``keywordWindow``: words in order of place, then typed numbers put among them.
  private func gatherKeywords(_ tokens: TokenizedText) {
    let (table, window) = (keywordTable, keywordWindow)
    window.removeAll()
    tokens.tokens.withUnsafeBufferPointer { tokens in
      for index in 0..<tokens.count &- 1 {
        let term = Int(tokens[index].term)
        let points = table.points[term]
        guard points != SIMD4() else { continue }
        let place = Int32(truncatingIfNeeded: index)
        window.append(
          KeywordWindow.Place(
            keyword: Int32(truncatingIfNeeded: term), start: place, end: place &+ 1,
            points: SIMD4(truncatingIfNeeded: points)))
      }
    }
    let words = window.count
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value) else { continue }
      let keyword = table.firstFact + kind.index
      window.append(
        KeywordWindow.Place(
          keyword: Int32(keyword), start: Int32(fact.start), end: Int32(fact.end),
          points: SIMD4(truncatingIfNeeded: table.points[keyword])))
    }
    if window.count > words { window.sort() }
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

  /// The places of the guards that silence everything, with their reach.
  private var allSilencers: [(reach: Guard.Reach, places: SpanIndex)] {
    model.guards.filter { $0.silences && $0.coversFamilies == 0b1111 }
      .map { (reach: $0.reach, places: SpanIndex(spans(of: $0))) }
  }

  private func isSilenced(_ span: MatchSpan, _ silencers: [(reach: Guard.Reach, places: SpanIndex)]) -> Bool {
    silencers.contains { $0.places.place(reaching: span, by: $0.reach, in: text) != nil }
  }
}
