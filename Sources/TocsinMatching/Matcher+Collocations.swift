import TocsinModel
import TocsinText

extension Matcher {
  /// Notes the collocations that count in the text last read.
  func readCollocations(_ tokens: TokenizedText) {
    let table = model.collocations
    guard !table.keys.isEmpty else { return }
    for family in places.indices { places[family].removeAll(keepingCapacity: true) }
    collocationReader.read(text, model.conceptIDs.count, sides: table.sides) { pair in
      guard let index = table.find(pair.first, pair.second) else { return }
      for family in 0..<4 where table.points[index * 4 + family] != 0 {
        places[family].append(
          .init(collocation: index, points: table.points[index * 4 + family], span: pair.span))
      }
    }
    for family in places.indices {
      for place in CollocationWindow.best(of: places[family]) {
        collocations.append(
          CollocationHit(
            collocation: place.collocation, family: family, points: place.points, span: place.span,
            isObfuscated: isObfuscated(place.span, tokens), isDisclosure: isDisclosure(place.span),
            silencedBy: nil))
      }
    }
  }

  /// Every pair of concepts that stand close together in the text last read, silenced places left out: the candidates
  /// from which collocations are fitted. Concepts from `conceptIDs.count` on are fact classes.
  package func candidatePairs() -> Set<[Int]> {
    let sides = Array(repeating: UInt8(3), count: model.conceptIDs.count + FactClass.allCases.count)
    let silencers = model.guards.filter { $0.silences && $0.coversFamilies != 0 }.map { entry in
      (reach: entry.reach, places: SpanIndex(spans(of: entry)))
    }
    var pairs: Set<[Int]> = []
    collocationReader.read(text, model.conceptIDs.count, sides: sides) { pair in
      let isSilenced = silencers.contains { silencer in
        silencer.places.place(reaching: pair.span, by: silencer.reach, in: text) != nil
      }
      if !isSilenced { pairs.insert([pair.first, pair.second]) }
    }
    return pairs
  }
}
