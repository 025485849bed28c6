import TocsinModel
import TocsinText

extension Matcher {
  /// Notes the keywords that count in the text last read.
  func readKeywords(_ tokens: TokenizedText) {
    guard reachesFloor(sumClaims().positive) else { return }
    var keywords: [KeywordHit] = []
    swap(&keywords, &self.keywords)
    gatherKeywords()
    for (family, window) in keywordWindows.enumerated() {
      window.forEachFirst(in: window.best().range) { place in
        let span = MatchSpan(start: Int(place.start), end: Int(place.end))
        keywords.append(
          KeywordHit(
            concept: Int(place.concept), family: family, points: Int(place.points), span: span,
            isObfuscated: isObfuscated(span, tokens), silencedBy: nil))
      }
    }
    swap(&keywords, &self.keywords)
  }

  /// Whether the keywords of the text last read add less than `limits` (thousandths of a point) for every family.
  ///
  /// Asks what they would add if no guard were there, since a guard never raises a score.
  func keywordsStayBelow(_ limits: SIMD4<Int32>, _ tokens: TokenizedText) -> Bool {
    let (positive, all) = sumClaims()
    // A family below the floor adds nothing, whatever speaks against it.
    guard reachesFloor(positive) else { return limits.min() > 0 }
    let isShort = tokens.count <= KeywordTable.window
    for family in 0..<4 where max(0, isShort ? all[family] : positive[family]) >= limits[family] {
      gatherKeywords()
      if keywordWindows[family].best().sum >= limits[family] { return false }
    }
    return true
  }

  /// The most that keywords may add for each family in the text last read, whichever of its rules are hit.
  func keywordCeiling(_ tokens: TokenizedText) -> SIMD4<Int32> {
    let isShort = tokens.count <= KeywordTable.window
    let alone = sumClaims(of: freeKeywords, besideHits: false)
    var ceiling = isShort ? alone.all : alone.positive
    if waking.awake.count > 0 {
      let beside = sumClaims(of: allKeywords, besideHits: true)
      ceiling.replace(with: beside.all, where: beside.all .> ceiling)
      if !isShort { ceiling = beside.positive }
      guard reachesFloor(beside.positive) else { return SIMD4() }
    } else if !reachesFloor(alone.positive) {
      return SIMD4()
    }
    return ceiling.replacing(with: 0, where: ceiling .< 0)
  }

  private func reachesFloor(_ positive: SIMD4<Int32>) -> Bool { positive.max() >= Int32(KeywordTable.floor) }

  private func sumClaims() -> (positive: SIMD4<Int32>, all: SIMD4<Int32>) {
    sumClaims(of: keywordSet, besideHits: !hits.isEmpty)
  }

  /// What keywords of the text together say for each family, and what they say for and against it.
  private func sumClaims(of keywordSet: LeafBits, besideHits: Bool)
    -> (positive: SIMD4<Int32>, all: SIMD4<Int32>)
  {
    let table = keywordTable
    var positive = SIMD4<Int32>()
    var all = SIMD4<Int32>()
    guard !model.keywords.isEmpty else { return (positive, all) }
    text.occurrences.concepts.forEachCommon(with: keywordSet) { concept in
      all &+= table[concept].all
      positive &+= table[concept].positive
    }
    var classes: UInt32 = 0
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), besideHits || kind != .minorAge,
        classes & 1 << UInt32(kind.index) == 0
      else {
        continue
      }
      classes |= 1 << UInt32(kind.index)
      all &+= table[model.conceptIDs.count + kind.index].all
      positive &+= table[model.conceptIDs.count + kind.index].positive
    }
    return (positive, all)
  }

  /// Fills ``keywordWindows``, once a text: concepts in order of place, then fact classes.
  private func gatherKeywords() {
    guard !hasGatheredKeywords else { return }
    hasGatheredKeywords = true
    let (table, languages, keywordSet) = (keywordTable, text.occurrences.languages, keywordSet)
    let windows = (keywordWindows[0], keywordWindows[1], keywordWindows[2], keywordWindows[3])
    for window in keywordWindows { window.removeAll() }
    func add(_ concept: Int, _ start: Int32, _ end: Int32) {
      let points = table[concept].all
      let place = KeywordWindow.Place(
        concept: Int32(truncatingIfNeeded: concept), start: start, end: end, points: 0)
      func add(_ points: Int32, _ window: KeywordWindow) {
        var place = place
        place.points = points
        if points != 0 { window.append(place) }
      }
      add(points.x, windows.0)
      add(points.y, windows.1)
      add(points.z, windows.2)
      add(points.w, windows.3)
    }
    for occurrence in text.occurrences.all
    where occurrence.languages & languages != 0 && keywordSet.contains(Int(occurrence.concept)) {
      add(Int(occurrence.concept), occurrence.start, occurrence.end)
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), counts(kind) else { continue }
      add(model.conceptIDs.count + kind.index, Int32(fact.start), Int32(fact.end))
    }
  }

  /// Every concept and fact class of the text last read, silenced places left out: what keywords are fitted from.
  package func candidateKeywords() -> Set<Int> {
    let silencers = model.guards.filter { $0.silences && $0.coversFamilies == 0b1111 }.map { entry in
      (reach: entry.reach, places: SpanIndex(spans(of: entry)))
    }
    var found: Set<Int> = []
    func note(_ concept: Int, _ span: MatchSpan) {
      let isSilenced = silencers.contains { silencer in
        silencer.places.place(reaching: span, by: silencer.reach, in: text) != nil
      }
      if !isSilenced { found.insert(concept) }
    }
    for concept in text.occurrences.present where !hits.isEmpty || model.keywordRoles[concept] == .free {
      for span in text.occurrences.spans(of: concept) where !found.contains(concept) { note(concept, span) }
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), counts(kind) else { continue }
      note(model.conceptIDs.count + kind.index, MatchSpan(start: fact.start, end: fact.end))
    }
    return found
  }
}
