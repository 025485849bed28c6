/// What the findings were read in: never points by itself, except the guards' negative ones.
public struct ReportContext: Sendable, Equatable {
  /// Languages of the model that the text seems to be written in, most likely first.
  public var languages: [String]
  /// Sectors that the text names, in order of first appearance.
  public var sectors: [String]
  /// Guards that took points away, one entry a guard and family.
  public var guards: [GuardFinding]

  /// Makes a context from its parts.
  public init(languages: [String], sectors: [String], guards: [GuardFinding]) {
    self.languages = languages
    self.sectors = sectors
    self.guards = guards
  }
}
