/// Every stage of reading one text, for people who write rules or question a report.
public struct Explanation: Sendable {
  /// A token and how it was read.
  public struct Token: Sendable, Equatable {
    /// The word as it stands in the normalized text.
    public var written: String
    /// The word it was read as, when a disguise was undone.
    public var readAs: String?
    /// Whether the model's vocabulary knows the word.
    public var isKnown: Bool
  }

  /// A concept or typed number with its words.
  public struct Concept: Sendable, Equatable {
    public var id: String
    public var words: String
  }

  /// A rule hit, counted or not.
  public struct Hit: Sendable, Equatable {
    public var rule: String
    public var words: String
    /// Why it counts nothing: the silencing guard, a closed gate or draft status; nil when it counts.
    public var reason: String?
  }

  /// A rule that nearly was hit.
  public struct NearMiss: Sendable, Equatable {
    public var rule: String
    public var found: [String]
    public var reason: String
  }

  /// A refuted signal that the text shows.
  public struct Myth: Sendable, Equatable {
    public var id: String
    public var words: String
  }

  public var normalized: String
  public var tokens: [Token]
  public var concepts: [Concept]
  public var hits: [Hit]
  public var nearMisses: [NearMiss]
  public var myths: [Myth]
  /// The report, whose evidence and guards carry the contributions.
  public var report: Report
}
