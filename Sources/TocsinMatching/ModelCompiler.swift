package import TocsinModel
import TocsinText

/// Turns a validated model into flat tables.
///
/// Words are cut by the same tokenizer that cuts texts, so that lexicons and texts always agree.
package struct ModelCompiler {
  let model: Model
  var conceptIndex: [String: Int] = [:]
  var conceptIDs: [String] = []
  private var graph = PatternGraphBuilder()

  /// Compiles a model that ``ModelReader`` accepted.
  package static func compile(_ model: Model) -> CompiledModel {
    var compiler = ModelCompiler(model: model)
    return compiler.compile()
  }

  private init(model: Model) {
    self.model = model
    let declared =
      model.concepts.map(\.id) + model.sectors.map(\.concept) + model.myths.map(\.concept)
      + Model.builtInConcepts
    for id in declared where conceptIndex[id] == nil {
      conceptIndex[id] = conceptIDs.count
      conceptIDs.append(id)
    }
  }

  private mutating func compile() -> CompiledModel {
    var lexiconCompiler = LexiconCompiler(model: model, conceptIndex: conceptIndex)
    let written = lexiconCompiler.compile()
    let merged = TermMerging(written, KeywordTable(model.keywords, written, concepts: [])).applied(
      to: written)
    let lexicon = PhraseLayout(merged, texts: exampleTexts).applied(to: merged)
    graph.costs = conceptIDs.indices.map { lexicon.costs[$0] ?? 0 }
    graph.conceptIndex = conceptIndex
    for concept in model.concepts where !concept.patterns.isEmpty {
      graph.compounds[concept.id] = (concept.patterns, lexicon.costs[conceptIndex[concept.id] ?? -1] != nil)
    }
    let indicators = compileIndicators()
    let rules = model.rules.map { compile($0, indicators) }
    let guards = model.guards.map { compile($0) }
    let leafCount = conceptIDs.count + graph.nodes.count(where: \.isFact)
    var compiled = CompiledModel(
      name: model.name, version: model.version, languages: model.languages,
      referenceYear: model.referenceYear, vocabulary: lexicon.vocabulary, phrases: lexicon.phrases,
      functionWords: lexicon.functionWords,
      terms: TermTable(lexicon.phrases, functionWords: lexicon.functionWords), conceptIDs: conceptIDs,
      mayBeKeyword: lexicon.keywords.map { !$0.isEmpty },
      groupWords: Dictionary(uniqueKeysWithValues: lexicon.groups.map { ($0, lexicon.keywords[Int($0)]) }),
      keywordConcepts: Set(
        model.concepts.filter(LexiconCompiler.hasKeywords).compactMap { conceptIndex[$0.id] }),
      numberRoles: conceptIDs.map(NumberRole.init(concept:)),
      phraseLengths: conceptIDs.indices.map { UInt8(clamping: lexicon.phraseLengths[$0] ?? 1) },
      numberValues: conceptIDs.map(Self.numberValue),
      sectors: pairs(model.sectors.map { ($0.concept, $0.id) }),
      myths: model.myths.map(compile), builtIns: builtIns, nodes: graph.nodes,
      triggers: TriggerTable([], leafCount: leafCount), indicators: indicators, rules: rules,
      guards: guards, keywords: KeywordTable(model.keywords, lexicon, concepts: conceptIDs),
      referrals: model.referrals.map(Self.compile), scoring: scoring)
    let builder = TriggerBuilder(compiled, counts: countLeaves(compiled), costs: graph.costs)
    compiled.triggers = TriggerTable(builder.triggers, leafCount: leafCount)
    return compiled
  }

  /// How many of the model's own examples show each leaf.
  private func countLeaves(_ compiled: CompiledModel) -> [Int] {
    let matcher = Matcher(model: compiled)
    let tokenizer = Tokenizer(vocabulary: compiled.vocabulary)
    let tokens = TokenizedText()
    var counts = Array(repeating: 0, count: matcher.tables.leafCount)
    for text in exampleTexts {
      tokenizer.tokenize(text, into: tokens)
      matcher.read(tokens)
      for leaf in counts.indices where matcher.filter.leaves.contains(leaf) { counts[leaf] += 1 }
    }
    return counts
  }

  /// The texts of all examples that the model carries.
  private var exampleTexts: [String] {
    (model.rules.map(\.examples) + model.guards.map(\.examples))
      .flatMap { ($0.hits + $0.misses).map(\.text) }
  }

  private func compile(_ myth: Myth) -> CompiledMyth {
    CompiledMyth(
      concept: conceptIndex[myth.concept] ?? 0, id: myth.id, title: myth.title, reason: myth.reason,
      source: myth.source)
  }

  private static func compile(_ referral: Referral) -> CompiledReferral {
    CompiledReferral(id: referral.id, signals: referral.signals.map(\.text))
  }

  private static func numberValue(of concept: String) -> Int {
    concept.hasPrefix("number-word.") ? Int(concept.dropFirst("number-word.".count)) ?? -1 : -1
  }

  private func pairs(_ list: [(String, String)]) -> [Int: String] {
    var result: [Int: String] = [:]
    for (concept, id) in list { if let index = conceptIndex[concept] { result[index] = id } }
    return result
  }

  private var builtIns: BuiltInConcepts {
    BuiltInConcepts(
      question: conceptIndex["question"] ?? 0, obfuscated: conceptIndex["obfuscated"] ?? 0,
      textStart: conceptIndex["text-start"] ?? 0, disclosure: conceptIndex["disclosure-self"])
  }

  private func compileIndicators() -> [CompiledIndicator] {
    let families = FamilyDefinition.ids
    return model.indicators.map { indicator in
      let gate = model.indicators.indices.filter { other in
        indicator.gate.contains {
          $0.text == model.indicators[other].id || $0.text == model.indicators[other].group
        } && model.indicators[other].id != indicator.id
      }
      return CompiledIndicator(
        id: indicator.id, family: families.firstIndex(of: indicator.group), strength: indicator.strength,
        gate: gate, corroborates: indicator.corroborates.compactMap { families.firstIndex(of: $0.text) })
    }
  }

  private mutating func compile(_ rule: Rule, _ indicators: [CompiledIndicator]) -> CompiledRule {
    let indicator = indicators.firstIndex { $0.id == rule.indicator } ?? 0
    let strength = rule.strength ?? indicators[indicator].strength
    let strengthPoints = model.weights?.strengths[strength] ?? 0
    return CompiledRule(
      id: rule.id, about: rule.about, indicator: indicator, strength: strength,
      isActive: rule.status == .active,
      scope: rule.scope, match: rule.match.map { graph.add($0, rule.scope) },
      unless: rule.unless.map { graph.add($0, rule.scope) },
      requires: rule.requires.map { graph.add($0, .text) }, count: rule.count,
      points: model.fittedRules[rule.id] ?? scaled(strengthPoints), strengthPoints: strengthPoints)
  }

  private mutating func compile(_ entry: Guard) -> CompiledGuard {
    let scope: Scope =
      switch entry.reach {
      case .text: .text
      case .passage: .passage
      default: .sentence
      }
    let isNegation = entry.id.hasPrefix("stance.negation")
    let covers = model.rules.indices.filter { index in
      let rule = model.rules[index]
      let names = ["all", rule.id, rule.indicator, String(rule.indicator.prefix { $0 != "." })]
      return (rule.isNegatable || !isNegation) && entry.covers.contains { names.contains($0.text) }
    }
    var coversFamilies: UInt8 = 0
    for (index, family) in FamilyDefinition.ids.enumerated()
    where entry.covers.contains(where: { $0.text == "all" || $0.text == family }) {
      coversFamilies |= 1 << UInt8(index)
    }
    return CompiledGuard(
      id: entry.id, silences: entry.effect == .silence,
      points: entry.effect == .silence ? 0 : scaled(model.weights?.guards[entry.strength] ?? 0),
      reach: entry.reach,
      exemptsDisclosure: entry.exemptsDisclosure, match: entry.match.map { graph.add($0, scope) },
      unless: entry.unless.map { graph.add($0, .sentence) }, covers: covers, coversFamilies: coversFamilies)
  }

  /// Points that are not fitted, on the scale of those that are.
  private func scaled(_ points: Int) -> Int { points * model.fittedScale / 1_000 }

  private var scoring: CompiledScoring {
    let weights = model.weights
    return CompiledScoring(
      biases: model.fittedBiases ?? weights?.biases ?? [0, 0, 0, 0],
      corroboration: (weights?.corroboration ?? [:]).mapValues(scaled),
      diminishing: weights?.diminishing ?? 500, obfuscation: scaled(weights?.obfuscation ?? 0),
      typicalLength: weights?.typicalLength ?? 0,
      thresholds: Weights.profiles.map { weights?.thresholds[$0] ?? [500, 500, 500, 500] },
      lowLevel: weights?.lowLevel ?? 150)
  }
}
