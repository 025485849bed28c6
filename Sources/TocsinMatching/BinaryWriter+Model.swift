import TocsinModel

/// How the parts of a compiled model are written; ``BinaryReader`` reads them back in the same order.
extension BinaryWriter {
  mutating func write(_ node: PatternNode) {
    write(node.scope.rawValue)
    switch node.operation {
    case .concept(let concept): write([0, concept])
    case .fact(let test): write([1, test.kind.index, test.values.lowerBound, test.values.upperBound])
    case .join(let left, let right, let gap): write([2, left, right, gap])
    case .together(let left, let right, let distance): write([3, left, right, distance ?? -1])
    case .any(let children): write([4] + children)
    }
  }

  mutating func write(_ triggers: TriggerTable) {
    write(triggers.leafCount)
    write(triggers.width)
    write(triggers.rules)
    write(triggers.patterns)
    write(triggers.bits.starts)
    write(triggers.bits.values)
    write(triggers.always)
    write(triggers.starts)
    write(triggers.needs)
  }

  mutating func write(_ indicator: CompiledIndicator) {
    write(indicator.id)
    write(indicator.family ?? -1)
    write(indicator.strength.rawValue)
    write(indicator.gate)
    write(indicator.corroborates)
  }

  mutating func write(_ myth: CompiledMyth) {
    write(myth.concept)
    for text in [myth.id, myth.title, myth.reason, myth.source] { write(text) }
  }

  mutating func write(_ rule: CompiledRule) {
    write(rule.id)
    write(rule.about)
    write(rule.strength.rawValue)
    write(rule.scope.rawValue)
    write(rule.isActive)
    write([rule.indicator, rule.count, rule.points, rule.strengthPoints])
    write(rule.match)
    write(rule.unless)
    write(rule.requires)
  }

  mutating func write(_ entry: CompiledGuard) {
    write(entry.id)
    write(entry.silences)
    write(entry.exemptsDisclosure)
    write([entry.points] + Self.numbers(of: entry.reach))
    write(entry.match)
    write(entry.unless)
    write(entry.covers)
    write(Int(entry.coversFamilies))
  }

  private static func numbers(of reach: Guard.Reach) -> [Int] {
    switch reach {
    case .before(let distance): [0, distance]
    case .after(let distance): [1, distance]
    case .near(let distance): [2, distance]
    case .sentence: [3, 0]
    case .passage: [4, 0]
    case .text: [5, 0]
    }
  }

  mutating func write(_ scoring: CompiledScoring) {
    write(scoring.biases)
    write(Strength.allCases.map { scoring.corroboration[$0] ?? 0 })
    write([scoring.diminishing, scoring.obfuscation, scoring.lowLevel, scoring.typicalLength])
    write(list: scoring.thresholds) { $0.write($1) }
  }
}
