/// Everything found in one text: the output contract `tocsin.report/1` as a value.
///
/// A report is about a text, never about a person, and never says "trafficking: yes".
public struct Report: Sendable, Equatable {
  /// The version of the output contract.
  public static let schema = "tocsin.report/1"

  /// The record's own id, or its number when it has none.
  public var id: String
  /// The record's number in its input, from 1.
  public var record: Int
  /// What a desk should do.
  public var level: Level
  /// The highest family score, 0…1.
  public var score: Double
  /// The four families, in the order of ``Family``.
  public var families: [FamilyScore]
  /// The distinct indicators with evidence, in order of first appearance.
  public var indicators: [IndicatorFinding]
  /// Every piece of evidence that carries points, ordered by place in the text.
  public var evidence: [Evidence]
  /// Languages, sectors and guards: what the findings were read in.
  public var context: ReportContext
  /// Ids of the bodies that can act on this report, most fitting first.
  public var referrals: [String]
  /// The model that made the report.
  public var model: ModelIdentity

  /// Makes a report from its parts.
  public init(
    id: String, record: Int, level: Level, score: Double, families: [FamilyScore],
    indicators: [IndicatorFinding], evidence: [Evidence], context: ReportContext, referrals: [String],
    model: ModelIdentity
  ) {
    self.id = id
    self.record = record
    self.level = level
    self.score = score
    self.families = families
    self.indicators = indicators
    self.evidence = evidence
    self.context = context
    self.referrals = referrals
    self.model = model
  }
}
