import TocsinModel
import TocsinText

extension Matcher {
  /// Notes the keywords that count in the text last read.
  func readKeywords(_ tokens: TokenizedText) {
    let table = model.keywords
    let floor = Int32(KeywordTable.floor)
    guard support.x >= floor || support.y >= floor || support.z >= floor || support.w >= floor else { return }
    for family in places.indices { places[family].removeAll(keepingCapacity: true) }
    forEachKeyword { concept, span in
      for family in 0..<4 where table.points[concept * 4 + family] != 0 {
        places[family].append(.init(concept: concept, points: table.points[concept * 4 + family], span: span))
      }
    }
    for family in places.indices {
      for place in KeywordWindow.best(of: places[family]) {
        keywords.append(
          KeywordHit(
            concept: place.concept, family: family, points: place.points, span: place.span,
            isObfuscated: isObfuscated(place.span, tokens), isDisclosure: isDisclosure(place.span),
            silencedBy: nil))
      }
    }
  }

  /// What all keywords of the text together say for each family at the most, in thousandths of a point.
  func sumSupport() -> SIMD4<Int32> {
    let table = model.keywords
    var sum = SIMD4<Int32>()
    guard !table.isEmpty else { return sum }
    for concept in text.occurrences.present { sum &+= table.support[concept] }
    var classes: UInt32 = 0
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value), classes & 1 << UInt32(kind.index) == 0 else {
        continue
      }
      classes |= 1 << UInt32(kind.index)
      sum &+= table.support[model.conceptIDs.count + kind.index]
    }
    return sum
  }

  /// Calls `body` for every place of a concept with points, in order of place; then for every such fact class.
  private func forEachKeyword(_ body: (Int, MatchSpan) -> Void) {
    let table = model.keywords
    let occurrences = text.occurrences
    for occurrence in occurrences.all where table.hasPoints[Int(occurrence.concept)] {
      guard occurrence.languages & occurrences.languages != 0 else { continue }
      body(Int(occurrence.concept), MatchSpan(start: Int(occurrence.start), end: Int(occurrence.end)))
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value) else { continue }
      let concept = model.conceptIDs.count + kind.index
      if table.hasPoints[concept] { body(concept, MatchSpan(start: fact.start, end: fact.end)) }
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
    for concept in text.occurrences.present {
      for span in text.occurrences.spans(of: concept) where !found.contains(concept) { note(concept, span) }
    }
    for fact in text.facts {
      guard let kind = FactClass(fact.kind, fact.value) else { continue }
      note(model.conceptIDs.count + kind.index, MatchSpan(start: fact.start, end: fact.end))
    }
    return found
  }
}
