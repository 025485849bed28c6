import TocsinModel
package import TocsinText

/// Finds rule hits and guards in tokenized texts; one per worker, with reusable buffers.
package final class Matcher {
  /// The most hits of one rule that are kept for a text.
  static let hitLimit = 16

  let tables: MatchTables
  /// The hits of the text last read, in order of place.
  package private(set) var hits: [RuleHit] = []
  /// The subtracting guards of the text last read.
  package private(set) var guards: [GuardHit] = []
  /// The keywords that count in the text last read, family by family.
  package internal(set) var keywords: [KeywordHit] = []
  let text: MatchText
  /// The concept of the first person.
  private let disclosure: Int?
  /// What each word and fact class says for the families.
  let keywordTable: KeywordTable
  /// The places of keywords, as last gathered from the text last read.
  let keywordWindow: KeywordWindow
  /// Adds up the keywords of short texts.
  let keywordTotal: KeywordTotal
  /// How much keywords count by the length of the text.
  package let keywordScale: KeywordScale
  /// Scratch: the concepts that are keywords.
  let members = ScratchArray<Int32>()
  let filter: PlaceFilter
  let evaluator: PatternEvaluator
  private var facts: FactReader
  let waking: RuleWaking
  /// Scratch of ``RuleCeilings``.
  private let marks: RuleCeilings.Marks
  /// Scratch: where the patterns of a rule match.
  private var found: [MatchSpan] = []

  /// Prepares to read texts with tables that others may use at the same time.
  package init(_ tables: MatchTables) {
    self.tables = tables
    let model = tables.model
    let occurrences = OccurrenceTable(tables)
    text = MatchText(occurrences: occurrences, facts: [])
    filter = PlaceFilter(tables, occurrences)
    evaluator = PatternEvaluator(tables, filter)
    disclosure = model.builtIns.disclosure
    keywordTable = model.keywords
    keywordWindow = KeywordWindow(keywordCount: model.keywords.count)
    keywordTotal = KeywordTotal(model.keywords)
    keywordScale = KeywordScale(typicalLength: model.scoring.typicalLength)
    facts = FactReader(tables)
    waking = RuleWaking(tables, filter)
    marks = RuleCeilings.Marks(count: model.indicators.count)
  }

  /// A matcher with tables of its own.
  package convenience init(model: CompiledModel) { self.init(MatchTables(model)) }

  package var model: CompiledModel { tables.model }

  /// Reads a text, forgetting the one before.
  ///
  /// - Returns: whether any rule was hit or any keyword counts.
  package func match(_ tokens: TokenizedText) -> Bool {
    read(tokens)
    return complete(tokens)
  }

  /// The first half of ``match(_:)``: finds the hits of rules.
  package func read(_ tokens: TokenizedText) {
    begin(tokens)
    waking.refine()
    for candidate in waking.candidates.elements { evaluate(candidate, tokens) }
  }

  /// ``read(_:)``, given up as soon as it is sure that no family comes to `needed` (thousandths of a point).
  ///
  /// - Returns: whether a family may come to it; if not, there may be hits that were not looked for.
  package func read(_ tokens: TokenizedText, reaching needed: SIMD4<Int32>) -> Bool {
    begin(tokens)
    let candidates = waking.candidates
    let missing = needed &- keywordCeiling(tokens, mayHit: candidates.count > 0)
    var excess = self.excess(over: missing)
    guard excess.max() >= 0 else { return false }
    // Those with the most points come first: as soon as enough of them are out, the others need no look.
    let mayReach = waking.refine { candidate in
      excess &-= tables.ceilings.points(of: candidate.rule)
      if excess.max() < 0 { excess = self.excess(over: missing) }
      return excess.max() >= 0
    }
    guard mayReach, self.excess(over: missing).max() >= 0 else { return false }
    for place in candidates.indices {
      let known = hits.count
      evaluate(candidates[place], tokens)
      guard hits.count == known else { continue }
      candidates[place].isPossible = false
      if self.excess(over: missing).max() < 0 { return false }
    }
    if !hits.isEmpty { return true }
    return self.excess(over: needed &- keywordCeiling(tokens, mayHit: false)).max() >= 0
      && isMostlyKnown(tokens)
  }

  /// How far the candidates may come beyond the points that each family misses.
  private func excess(over missing: SIMD4<Int32>) -> SIMD4<Int32> {
    tables.ceilings.sum(
      of: waking.candidates.elements, marks, mayBeDisguised: text.occurrences.flags.has(.obfuscated))
      &- missing
  }

  /// Finds the concepts and numbers of a text and the rules to look at, forgetting the text before.
  private func begin(_ tokens: TokenizedText) {
    if !hits.isEmpty { hits.removeAll(keepingCapacity: true) }
    if !keywords.isEmpty { keywords.removeAll(keepingCapacity: true) }
    if !guards.isEmpty { guards.removeAll(keepingCapacity: true) }
    text.occurrences.read(tokens)
    facts.read(tokens, text.occurrences, into: &text.facts)
    filter.begin(text)
    evaluator.begin()
    waking.wake(text.occurrences.rows)
  }

  /// The second half of ``match(_:)``: chooses the keywords that count and applies the guards.
  package func complete(_ tokens: TokenizedText) -> Bool {
    readKeywords(tokens)
    guard !hits.isEmpty || !keywords.isEmpty else { return false }
    hits.sort { ($0.span.start, $0.span.end, $0.rule) < ($1.span.start, $1.span.end, $1.rule) }
    applyGuards()
    if !keywordWindow.isShort { dropDrowningKeywords() }
    return true
  }

  /// Indices of the languages the text last read seems to be written in, most likely first.
  package var languages: [Int] { text.occurrences.likelyLanguages }

  /// Concepts of the text last read.
  package var concepts: [Int] { text.occurrences.present }

  /// Notes the hits of a candidate.
  private func evaluate(_ candidate: RuleCandidate, _ tokens: TokenizedText) {
    for place in candidate.first..<candidate.end {
      evaluator.appendSpans(of: Int(waking.patterns[Int(place)]), in: text, to: &found)
    }
    if !found.isEmpty { noteHits(of: Int(candidate.rule), tokens) }
  }

  /// Notes the hits of a rule among the places of its patterns.
  private func noteHits(of index: Int, _ tokens: TokenizedText) {
    defer { found.removeAll(keepingCapacity: true) }
    let rule = model.rules[index]
    for node in rule.requires {
      guard evaluator.matches(node, in: text) else { return }
      if tokens.count > KeywordTable.window { dropFound(farFrom: node) }
    }
    for node in rule.unless where evaluator.matches(node, in: text) {
      let exceptions = SpanIndex(evaluator.spans(of: node, in: text))
      found.removeAll { exceptions.place(within: rule.scope, of: $0, in: text) != nil }
    }
    let separate = Self.separate(found)
    guard separate.count >= rule.count else { return }
    for span in separate.prefix(Self.hitLimit) {
      hits.append(
        RuleHit(
          rule: index, span: span, isObfuscated: isObfuscated(span, tokens), silencedBy: nil))
    }
  }

  /// Drops the places of a long text that have no match of a node within ``KeywordTable/window`` tokens: what a rule asks
  /// for beside its patterns stands somewhere in every long text.
  private func dropFound(farFrom node: Int) {
    let starts = evaluator.spans(of: node, in: text).map(\.start).sorted()
    found.removeAll { span in
      let next = starts.partitionPoint { $0 < span.start - KeywordTable.window }
      return next == starts.count || starts[next] > span.end + KeywordTable.window
    }
  }

  /// Non-overlapping spans; of overlapping ones the shorter stays.
  private static func separate(_ spans: [MatchSpan]) -> [MatchSpan] {
    var kept: [MatchSpan] = []
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = kept.last, last.overlaps(span) {
        if span.end - span.start < last.end - last.start { kept[kept.count - 1] = span }
      } else {
        kept.append(span)
      }
    }
    return kept
  }

  func isObfuscated(_ span: MatchSpan, _ tokens: TokenizedText) -> Bool {
    text.occurrences.flags.has(.obfuscated)
      && (span.start..<span.end).contains { tokens.tokens[$0].flags.has(.obfuscated) }
  }

  /// Whether a place stands in a sentence told in the first person.
  private func isDisclosure(_ span: MatchSpan) -> Bool {
    guard let concept = disclosure, text.occurrences.leaves.contains(concept) else { return false }
    let sentences = text.sentence(of: span.start)...text.sentence(of: span.end - 1)
    return text.first(of: text.occurrences.spans(of: concept), in: sentences) != nil
  }

  // MARK: Guards

  /// Applies the guards: all to hits, and those that silence to the keywords that speak for a family as well. A guard
  /// never raises a score; what the other guards know, fitted words know themselves.
  private func applyGuards() {
    for index in model.guards.indices where guardMayMatch(index) {
      let entry = model.guards[index]
      let found = self.spans(of: entry)
      guard !found.isEmpty else { continue }
      let spans = SpanIndex(found)
      let covered = hits.indices.filter {
        entry.covers(hits[$0].rule) && !(entry.exemptsDisclosure && isDisclosure(hits[$0].span))
      }
      if entry.silences {
        for hit in covered where hits[hit].silencedBy == nil && reaches(spans, hits[hit].span, entry) {
          hits[hit].silencedBy = index
        }
        silenceKeywords(by: index, entry, spans)
      } else if !covered.isEmpty {
        subtract(covered, by: index, spans)
      }
    }
  }

  private func silenceKeywords(by index: Int, _ entry: CompiledGuard, _ spans: SpanIndex) {
    for word in keywords.indices
    where keywords[word].points > 0 && keywords[word].silencedBy == nil
      && entry.coversFamilies & 1 << UInt8(keywords[word].family) != 0
      && reaches(spans, keywords[word].span, entry)
      && !(entry.exemptsDisclosure && isDisclosure(keywords[word].span))
    {
      keywords[word].silencedBy = index
    }
  }

  private func reaches(_ spans: SpanIndex, _ span: MatchSpan, _ entry: CompiledGuard) -> Bool {
    spans.place(reaching: span, by: entry.reach, in: text) != nil
  }

  /// Whether one of a guard's patterns may match.
  private func guardMayMatch(_ index: Int) -> Bool {
    let patterns = tables.guardPatterns
    return patterns.range(of: index).contains { filter.mayMatch(Int(patterns.values[$0])) }
  }

  private func subtract(_ covered: [Int], by index: Int, _ spans: SpanIndex) {
    let reach = model.guards[index].reach
    let reaching = covered.compactMap { spans.place(reaching: hits[$0].span, by: reach, in: text) }
    guard let span = reaching.min(by: { ($0.start, $0.end) < ($1.start, $1.end) }) else { return }
    let only = SpanIndex([span])
    let reached = covered.filter { only.place(reaching: hits[$0].span, by: reach, in: text) != nil }
    guards.append(GuardHit(guardIndex: index, span: span, hits: reached))
  }

  /// Where a guard's words stand in the text last read, whether or not it reaches a hit.
  package func spans(of entry: CompiledGuard) -> [MatchSpan] {
    var found: [MatchSpan] = []
    for node in entry.match { evaluator.appendSpans(of: node, in: text, to: &found) }
    for node in entry.unless where !found.isEmpty && evaluator.matches(node, in: text) {
      let exceptions = SpanIndex(evaluator.spans(of: node, in: text))
      found.removeAll { exceptions.place(within: .sentence, of: $0, in: text) != nil }
    }
    return found
  }
}

extension CompiledGuard {
  /// Whether hits of a rule fall under the guard.
  func covers(_ rule: Int) -> Bool {
    var low = 0
    var high = covers.count
    while low < high {
      let middle = (low + high) / 2
      if covers[middle] < rule { low = middle + 1 } else { high = middle }
    }
    return low < covers.count && covers[low] == rule
  }
}
