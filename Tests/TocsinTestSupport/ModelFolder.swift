import Foundation

/// A small model folder on disk, made for one test and removed with it.
///
/// Starts as a valid model with one family of everything; tests replace the files they are about.
public final class ModelFolder {
  public let path: String

  /// Writes the base model, then `files` (path relative to the folder → content) over it.
  public convenience init(_ files: [String: String] = [:]) throws {
    try self.init(exactly: Self.base.merging(files, uniquingKeysWith: { $1 }))
  }

  /// A folder with nothing but `files`, as an overlay is.
  public init(exactly files: [String: String]) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "tocsin-test-\(UUID().uuidString)")
    path = root.path
    for (name, content) in files {
      let url = root.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try content.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A complete model in two languages: two concepts, one rule, one guard.
  public static let base: [String: String] = [
    "model.yaml": """
    name: test
    version: "1"
    languages: [en, fr]
    reference-year: 2026
    """,
    "taxonomy.yaml": """
    families:
      - {id: force, title: Force, law: x}
      - {id: fraud, title: Fraud, law: x}
      - {id: coercion, title: Coercion, law: x}
      - {id: minor, title: Minor, law: x}
    indicators:
      - {id: coercion.documents, title: Documents, strength: strong, source: ILO 7}
      - {id: minor.stated-age, title: Age, strength: medium, source: x, gate: [exploitation, coercion]}
      - {id: exploitation.hours, title: Hours, strength: medium, source: x, corroborates: [coercion]}
    """,
    "weights.yaml": """
    bias: -3
    strengths: {strong: 4.5, medium: 3.3, weak: 1.6}
    guards: {strong: -6, medium: -3, weak: -1.5}
    corroboration: {strong: 0.8, medium: 0.6, weak: 0.4}
    diminishing: 0.5
    obfuscation: 0.3
    thresholds: {strict: 0.8, balanced: 0.5, triage: 0.3}
    low-level: 0.15
    """,
    "sectors.yaml": """
    sectors:
      - {id: restaurants, group: labor, title: Restaurants}
    """,
    "myths.yaml": """
    myths:
      - {id: movement, concept: myth.movement, title: New in town, reason: reversed, source: NIJ}
    """,
    "interchangeable/en.yaml": """
    groups:
      he-she: [he, she]
      brother-sister: [brother, sister]
    """,
    "concepts/base.yaml": """
    concepts:
      - {id: holder, meaning: who holds}
      - {id: keep, meaning: an act of keeping}
      - {id: document, meaning: an identity document}
      - {id: copy, meaning: a copy}
      - {id: negator, meaning: words that deny}
      - {id: long-hours, meaning: too much work}
      - {id: age-unit, meaning: follows an age}
      - {id: age-lead, meaning: precedes an age}
      - {id: age-trap-after, meaning: follows a number that is no age}
      - {id: function-word, meaning: common words}
      - {id: disclosure-self, meaning: the first person}
      - {id: origin, meaning: nationality, demographic: true}
    """,
    "lexicons/en/base.yaml": """
    language: en
    concepts:
      holder: [boss, manager, he, they]
      keep: [keep~reg, took, has, hold(|s|ing) on to]
      document: ["passport[s]", identity (card|cards|papers), my papers]
      copy: [copy of, photocopy of]
      negator: [never, nobody]
      long-hours: [all day and night]
      age-unit: [years old, yo]
      age-lead: [she is, aged]
      age-trap-after: [years of experience, miles]
      function-word: [the, of, and, is, she, they, my, a, he]
      disclosure-self: [my, me, i]
      origin: [ruritanian]
      sector.restaurants: [kitchen, restaurant]
      myth.movement: [new in town]
    """,
    "lexicons/fr/base.yaml": """
    language: fr
    concepts:
      holder: [patron, il]
      keep: [garde, a pris]
      document: [passeport, "pièce d'identité"]
      copy: [copie du]
      negator: [jamais]
      long-hours: [jour et nuit]
      age-unit: [ans]
      age-lead: [elle a]
      age-trap-after: ["ans d'expérience"]
      function-word: [le, la, de, et, est, mon, il, elle, a]
      disclosure-self: [mon, je]
      origin: [ruritanien]
    """,
    "inflections/en.yaml": "language: en\nparadigms: {reg: [\"\", s, ed, ing]}\n",
    "rules/coercion.yaml": """
    rules:
      - id: coercion.documents.kept
        about: Someone keeps the document.
        match: [holder keep ..3 document]
        unless: [copy ..2 document]
        examples:
          hits: [my boss took my passport, le patron garde mon passeport]
          misses: [he keeps a copy of my passport, they never took my passport]
      - id: exploitation.hours.long
        about: Work without end.
        match: [long-hours]
        examples:
          hits: [we work all day and night, on travaille jour et nuit]
          misses: [all day, nuit]
      - id: minor.stated-age.age
        about: An age below 18.
        match: [age(<18)]
        examples:
          hits: [she is 16 years old, elle a 15 ans]
          misses: [17 years of experience, 17 miles]
    """,
    "guards/stance.yaml": """
    guards:
      - id: stance.negation
        about: A negation.
        effect: silence
        scope: before 4
        covers: [all]
        match: [negator]
        examples:
          hits: [they never took it, il ne prend jamais]
          misses: [they took it, il prend]
    """,
  ]
}
