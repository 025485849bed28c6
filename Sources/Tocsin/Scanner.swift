internal import TocsinMatching
internal import TocsinModel
internal import TocsinScoring
internal import TocsinText

/// Reads texts one after the other with reusable buffers; one per thread.
public final class Scanner {
  let engine: Engine
  let tokenizer: Tokenizer
  let text = TokenizedText()
  let matcher: Matcher
  var assessment: Assessment
  /// Indices into the matcher's hits, in the order of the assessment's sources.
  var counted: [Int] = []
  /// The record last assessed, kept only when it has hits.
  var source: [UInt8] = []
  private var verdict = Verdict.nothing
  /// Whether the record last assessed has been scored in full.
  private var isComplete = true
  /// Whether all rules were looked at in the record last assessed.
  private var isReadWhole = true

  /// The level of the record last assessed.
  var currentLevel: Level { verdict.level }

  init(_ engine: Engine) {
    self.engine = engine
    tokenizer = Tokenizer(vocabulary: engine.model.vocabulary)
    matcher = Matcher(engine.tables)
    assessment = .nothing(biases: engine.scorer.biases)
  }

  /// Reads one record and judges it.
  ///
  /// - Parameters:
  ///   - utf8: the record, valid UTF-8; only read during the call.
  ///   - level: the lowest level that matters. A verdict below it may come out as nothing, which is faster; a report on
  ///     the record is the same in any case.
  public func assess(_ utf8: UnsafeRawBufferPointer, from level: Level = .low) -> Verdict {
    tokenizer.tokenize(utf8, into: text)
    counted.removeAll(keepingCapacity: true)
    source.removeAll(keepingCapacity: true)
    source.append(contentsOf: utf8)
    isComplete = false
    if level == .none {
      matcher.read(text)
      isReadWhole = true
    } else {
      isReadWhole = matcher.read(text, reaching: level > .low ? engine.flagged : engine.noticed)
    }
    if isReadWhole {
      complete()
    } else {
      verdict = .nothing
    }
    return verdict
  }

  /// Scores the record last assessed in full, unless that has been done. Most records are never asked for more than
  /// their verdict, and most verdicts need no score.
  func complete() {
    guard !isComplete else { return }
    isComplete = true
    if !isReadWhole { matcher.read(text) }
    if matcher.complete(text) {
      score()
    } else {
      assessment = .nothing(biases: engine.scorer.biases)
      source.removeAll(keepingCapacity: true)
    }
    verdict = judge()
  }

  private func score() {
    let model = engine.model
    // Places in the numbering of sources, or -1.
    var places = Array(repeating: Int32(-1), count: matcher.hits.count)
    var hits: [ScoredHit] = []
    for index in tellingHits {
      let hit = matcher.hits[index]
      let rule = model.rules[hit.rule]
      places[index] = Int32(hits.count)
      counted.append(index)
      let bonus = hit.isObfuscated && rule.points > 0 ? model.scoring.obfuscation : 0
      hits.append(ScoredHit(indicator: rule.indicator, points: rule.points + bonus))
    }
    var keywords: [Int?] = Array(repeating: nil, count: Family.allCases.count)
    for keyword in matcher.keywords where keyword.silencedBy == nil {
      keywords[keyword.family] = (keywords[keyword.family] ?? 0) + keyword.points
    }
    let guards = matcher.guards.map { entry in
      ScoredGuard(
        points: model.guards[entry.guardIndex].points,
        hits: entry.hits.map { places[$0] }.filter { $0 >= 0 }.map { Int($0) })
    }
    assessment = engine.scorer.assess(hits, guards, keywords: keywords)
  }

  /// The hits that count, in order of place: a rule counts once, since to say a thing again makes it no truer. Of several
  /// hits of a rule the one counts that no guard reaches, that is disguised, that comes first.
  private var tellingHits: [Int] {
    let guarded = Set(matcher.guards.flatMap(\.hits))
    var best: [Int: (rank: Int, hit: Int)] = [:]
    for (index, hit) in matcher.hits.enumerated()
    where hit.silencedBy == nil && engine.model.rules[hit.rule].isActive {
      let rank = (guarded.contains(index) ? 0 : 2) + (hit.isObfuscated ? 1 : 0)
      if let known = best[hit.rule], known.rank >= rank { continue }
      best[hit.rule] = (rank, index)
    }
    return best.values.map(\.hit).sorted()
  }

  private func judge() -> Verdict {
    let thresholds = engine.thresholds
    let points = assessment.points
    let flagged = points.indices.filter { points[$0] >= thresholds.flagged[$0] }
    if flagged.isEmpty {
      return Verdict(level: (points.max() ?? 0) >= thresholds.low ? .low : .none, anyFlagged: false)
    }
    return Verdict(level: isUrgent(Set(flagged)) ? .urgent : .review, anyFlagged: true)
  }

  /// A minor in a context of exploitation, or strong evidence of force.
  private func isUrgent(_ flagged: Set<Int>) -> Bool {
    let model = engine.model
    let gated = Set(assessment.gated)
    let isContext = counted.indices.contains { index in
      !gated.contains(index)
        && model.indicators[model.rules[matcher.hits[counted[index]].rule].indicator].id.hasPrefix(
          "exploitation.")
    }
    return assessment.evidence.contains { contribution in
      let rule = model.rules[matcher.hits[counted[contribution.source]].rule]
      let indicator = model.indicators[rule.indicator]
      guard flagged.contains(contribution.family) else { return false }
      switch contribution.family {
      case Family.minor.rawValue: return !indicator.gate.isEmpty || isContext
      case Family.force.rawValue: return rule.strength == .strong
      default: return false
      }
    }
  }
}
