import TocsinModel

extension MatchText {
  /// Whether a guard found at `cue` reaches a hit at `hit`.
  func reaches(_ reach: Guard.Reach, from cue: MatchSpan, to hit: MatchSpan) -> Bool {
    switch reach {
    case .before(let distance): isWithin(.sentence, cue, hit) && precedes(cue, hit, distance)
    case .after(let distance):
      isWithin(.sentence, cue, hit) && cue.start >= hit.end && cue.start - hit.end <= distance
    case .near(let distance):
      isWithin(.sentence, cue, hit)
        && (precedes(cue, hit, distance) || (cue.start >= hit.end && cue.start - hit.end <= distance))
    case .sentence: isWithin(.sentence, cue, hit)
    case .passage: isWithin(.passage, cue, hit)
    case .text: true
    }
  }

  /// Whether the cue ends at most `distance` tokens before the hit, or lies in a gap inside it.
  private func precedes(_ cue: MatchSpan, _ hit: MatchSpan, _ distance: Int) -> Bool {
    if cue.end <= hit.start { return hit.start - cue.end <= distance }
    return hit.holdsInGap(cue)
  }
}
