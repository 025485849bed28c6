import CVectors
import TocsinModel
import TocsinText

/// Reads back the parts that `BinaryWriter+Model.swift` writes.
extension BinaryReader {
  mutating func vocabulary() throws(Malformed) -> Vocabulary.Storage {
    let terms = try table(of: UInt32.self)
    let offsets = try table(of: UInt32.self)
    let spellings = try table(of: UInt8.self)
    let confusables = try table(of: UInt32.self)
    let slots = try table(of: UInt64.self)
    guard offsets.count == terms.count + 1, Int(offsets[terms.count]) <= spellings.count,
      slots.count > terms.count, slots.count & (slots.count - 1) == 0
    else {
      throw Malformed()
    }
    return Vocabulary.Storage(
      terms: terms, offsets: offsets, spellings: spellings, confusables: confusables, slots: slots)
  }

  mutating func phrases() throws(Malformed) -> PhraseTable {
    let phrases = PhraseTable(
      roots: [], nodes: try table(of: PhraseTable.Node.self), outputs: try table(of: UInt32.self),
      edgeKeys: try table(of: UInt16.self), targets: try table(of: UInt32.self))
    guard phrases.edgeKeys.count == phrases.targets.count + Int(CVEC_FIND_PADDING) else { throw Malformed() }
    return phrases
  }

  mutating func named() throws(Malformed) -> [Int: String] {
    let pairs = try list { reader throws(Malformed) in (try reader.int(), try reader.text()) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  mutating func builtIns() throws(Malformed) -> BuiltInConcepts {
    var concepts = BuiltInConcepts(
      question: try int(), obfuscated: try int(), textStart: try int(), disclosure: try int())
    if concepts.disclosure == -1 { concepts.disclosure = nil }
    return concepts
  }

  mutating func node() throws(Malformed) -> PatternNode {
    let scope = try value(Scope.self)
    let numbers = try ints()
    let operation: PatternNode.Operation
    switch (numbers.first, numbers.count) {
    case (0, 2): operation = .concept(numbers[1])
    case (1, 4):
      guard FactTest.Kind.allCases.indices.contains(numbers[1]), numbers[2] <= numbers[3] else {
        throw Malformed()
      }
      let kind = FactTest.Kind.allCases[numbers[1]]
      operation = .fact(FactTest(kind: kind, values: numbers[2]...numbers[3]))
    case (2, 4): operation = .join(left: numbers[1], right: numbers[2], gap: numbers[3])
    case (3, 4):
      operation = .together(
        left: numbers[1], right: numbers[2], distance: numbers[3] < 0 ? nil : numbers[3])
    case (4, _): operation = .any(Array(numbers.dropFirst()))
    default: throw Malformed()
    }
    return PatternNode(operation: operation, scope: scope)
  }

  mutating func indicator() throws(Malformed) -> CompiledIndicator {
    let id = try text()
    let family = try int()
    return CompiledIndicator(
      id: id, family: family < 0 ? nil : family, strength: try value(Strength.self), gate: try ints(),
      corroborates: try ints())
  }

  mutating func myth() throws(Malformed) -> CompiledMyth {
    CompiledMyth(
      concept: try int(), id: try text(), title: try text(), reason: try text(), source: try text())
  }

  mutating func rule() throws(Malformed) -> CompiledRule {
    let id = try text()
    let about = try text()
    let strength = try value(Strength.self)
    let scope = try value(Scope.self)
    let isActive = try bool()
    let numbers = try fixed(4)
    return CompiledRule(
      id: id, about: about, indicator: numbers[0], strength: strength, isActive: isActive, scope: scope,
      match: try ints(), unless: try ints(), requires: try ints(), count: numbers[1], points: numbers[2],
      strengthPoints: numbers[3])
  }

  mutating func guardEntry() throws(Malformed) -> CompiledGuard {
    let id = try text()
    let silences = try bool()
    let exempts = try bool()
    let numbers = try fixed(3)
    return CompiledGuard(
      id: id, silences: silences, points: numbers[0], reach: try reach(numbers[1], numbers[2]),
      exemptsDisclosure: exempts, match: try ints(), unless: try ints(), covers: try ints(),
      coversFamilies: UInt8(truncatingIfNeeded: try int()))
  }

  private func reach(_ kind: Int, _ distance: Int) throws(Malformed) -> Guard.Reach {
    switch kind {
    case 0: return .before(distance)
    case 1: return .after(distance)
    case 2: return .near(distance)
    case 3: return .sentence
    case 4: return .passage
    case 5: return .text
    default: throw Malformed()
    }
  }

  mutating func scoring() throws(Malformed) -> CompiledScoring {
    let biases = try ints()
    let corroboration = try fixed(Strength.allCases.count)
    let numbers = try fixed(4)
    return CompiledScoring(
      biases: biases,
      corroboration: Dictionary(uniqueKeysWithValues: zip(Strength.allCases, corroboration)),
      diminishing: numbers[0], obfuscation: numbers[1], typicalLength: numbers[3],
      thresholds: try list { reader throws(Malformed) in try reader.ints() }, lowLevel: numbers[2])
  }

  private mutating func fixed(_ count: Int) throws(Malformed) -> [Int] {
    let numbers = try ints()
    guard numbers.count == count else { throw Malformed() }
    return numbers
  }

  private mutating func value<Value: RawRepresentable>(_ type: Value.Type) throws(Malformed) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw Malformed() }
    return value
  }
}
