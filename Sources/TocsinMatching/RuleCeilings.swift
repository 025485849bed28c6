import TocsinModel
import TocsinText

/// What rules add to each family at the most, in thousandths of a point: no guard ever raises a score.
///
/// Counts as the scorer does: a rule once, the rules of one indicator less and less, an indicator behind a gate only with
/// one of its gate.
struct RuleCeilings: Sendable {
  private struct Rule: Sendable, BitwiseCopyable {
    var indicator: Int32
    /// What a hit adds that is not disguised.
    var points: Int32
  }

  private let rules: FixedArray<Rule>
  /// By indicator: its family, or -1.
  private let families: FixedArray<Int8>
  /// By indicator: what it adds to the families it corroborates.
  private let corroboration: FixedArray<SIMD4<Int32>>
  private let gates: GroupedList
  private let diminishing: Int32
  /// What a disguised hit adds beyond its rule.
  private let disguise: Int32

  /// Scratch of a sum: one a worker.
  final class Marks {
    /// By indicator: what its next rule counts, in thousandths; only where the stamp is that of the sum at hand.
    fileprivate let factors: ScratchArray<Int32>
    fileprivate let stamps: ScratchArray<UInt32>
    fileprivate var stamp: UInt32 = 0

    init(count: Int) {
      factors = ScratchArray(repeating: 0, count: count)
      stamps = ScratchArray(repeating: 0, count: count)
    }
  }

  init(_ model: CompiledModel) {
    let scoring = model.scoring
    rules = FixedArray(
      model.rules.map { rule in
        Rule(
          indicator: Int32(rule.indicator), points: rule.isActive ? Int32(clamping: max(0, rule.points)) : 0)
      })
    families = FixedArray(model.indicators.map { Int8($0.family ?? -1) })
    corroboration = FixedArray(
      model.indicators.map { indicator in
        indicator.corroborates.reduce(into: SIMD4<Int32>()) {
          $0[$1] = Int32(clamping: max(0, scoring.corroboration[indicator.strength] ?? 0))
        }
      })
    gates = GroupedList(model.indicators.map(\.gate))
    diminishing = Int32(scoring.diminishing)
    disguise = Int32(clamping: max(0, scoring.obfuscation))
  }

  /// What a rule and its indicator add by themselves at the most.
  @inline(__always)
  func points(of rule: Int32) -> SIMD4<Int32> {
    let rule = rules[Int(rule)]
    var points = corroboration[Int(rule.indicator)]
    let family = Int(families[Int(rule.indicator)])
    if family >= 0 { points[family] = rule.points }
    return points
  }

  /// What the rules that are possible add, those with the most points first.
  ///
  /// - Parameter mayBeDisguised: whether any word of the text was disguised.
  func sum(
    of candidates: UnsafeBufferPointer<RuleCandidate>, _ marks: Marks, mayBeDisguised: Bool
  ) -> SIMD4<Int32> {
    let bonus = mayBeDisguised ? disguise : 0
    marks.stamp &+= 1
    let (factors, stamps, stamp) = (marks.factors, marks.stamps, marks.stamp)
    for candidate in candidates where candidate.isPossible {
      let indicator = Int(rules[Int(candidate.rule)].indicator)
      (stamps[indicator], factors[indicator]) = (stamp, 1_000)
    }
    var sum = SIMD4<Int32>()
    for candidate in candidates where candidate.isPossible {
      let rule = rules[Int(candidate.rule)]
      let indicator = Int(rule.indicator)
      guard rule.points > 0, isOpen(indicator, marks) else { continue }
      let family = Int(families[indicator])
      let factor = factors[indicator]
      if family >= 0 {
        sum[family] &+= (rule.points &+ bonus) &* factor / 1_000
        factors[indicator] = factor &* diminishing / 1_000
      } else {
        sum &+= corroboration[indicator] &* (factor / 1_000)
        factors[indicator] = 0
      }
    }
    return sum
  }

  private func isOpen(_ indicator: Int, _ marks: Marks) -> Bool {
    let gate = gates.range(of: indicator)
    return gate.isEmpty || gate.contains { marks.stamps[Int(gates.values[$0])] == marks.stamp }
  }
}
