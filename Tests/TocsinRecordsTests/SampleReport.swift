import Tocsin

/// A report with something in every field, on a text that makes every offset unit differ.
struct SampleReport {
  let text =
    "Déjà 😀: the boss keeps everyone's passports.\nCall +1 (555) 010-9999 or @boss, an embassy is near."
  var report: Report

  init() {
    let model = ModelIdentity(name: "tocsin-default", version: "2026.11", digest: "sha256:00ff")
    report = Report(
      id: "row-17", record: 17, level: .review, score: 0.931249, families: [], indicators: [], evidence: [],
      context: ReportContext(languages: ["en", "fr"], sectors: ["restaurants"], guards: []),
      referrals: ["us.nhth", "us.dol"], model: model)
    report.families = [
      family(.force, 0.0121, -4402), family(.fraud, 0.0903, -2310), family(.coercion, 0.931249, 2606),
      family(.minor, 0, -9000),
    ]
    report.indicators = [
      IndicatorFinding(id: "coercion.document-confiscation", family: .coercion, strength: "strong"),
      IndicatorFinding(id: "ad.contact", family: nil, strength: "weak"),
    ]
    report.evidence = [
      evidence("coercion.document-confiscation.kept", "keeps everyone's passports", 3125),
      evidence("ad.contact.phone", "Call +1 (555) 010-9999", 120, obfuscated: true),
    ]
    report.context.guards = [
      GuardFinding(
        id: "guard.help", family: .coercion, range: range(of: "embassy"), weight: Points(thousandths: -1500))
    ]
  }

  /// Calls `body` with the text's bytes.
  func withText<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Array(text.utf8).withUnsafeBytes(body)
  }

  /// The UTF-8 range of words in the text.
  func range(of words: String) -> Range<Int> {
    guard let range = text.firstRange(of: words) else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return start..<start + words.utf8.count
  }

  private func family(_ family: Family, _ score: Double, _ thousandths: Int) -> FamilyScore {
    FamilyScore(
      family: family, score: score, points: Points(thousandths: thousandths),
      bias: Points(thousandths: -4402),
      flagged: score > 0.5)
  }

  private func evidence(_ rule: String, _ words: String, _ thousandths: Int, obfuscated: Bool = false)
    -> Evidence
  {
    Evidence(
      rule: rule, indicator: rule.split(separator: ".").prefix(2).joined(separator: "."), family: .coercion,
      range: range(of: words), text: words, weight: Points(thousandths: thousandths), obfuscated: obfuscated)
  }
}
