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
    /// The concept's id, or for numbers kind and value as in `age=16`.
    public var id: String
    public var words: String
    /// UTF-8 byte offsets into the text as received.
    public var range: Range<Int>
  }

  /// A rule hit, counted or not.
  public struct Hit: Sendable, Equatable {
    public var rule: String
    /// What the rule looks for, in one sentence.
    public var about: String
    public var words: String
    /// Why it counts nothing: the silencing guard, a closed gate or draft status; nil when it counts.
    public var reason: String?
  }

  /// A rule that nearly was hit.
  public struct NearMiss: Sendable, Equatable {
    public var rule: String
    /// The parts of its pattern that do occur.
    public var found: [String]
    /// What was wrong or missing.
    public var reason: String
  }

  /// A refuted signal that the text shows.
  public struct Myth: Sendable, Equatable {
    public var id: String
    public var words: String
    public var title: String
    /// Why it scores zero, and the study that says so.
    public var reason: String
    public var source: String
  }

  /// The text after NFKC case folding, without default-ignorable characters.
  public var normalized: String
  public var tokens: [Token]
  /// Concepts in order of place, then typed numbers.
  public var concepts: [Concept]
  public var hits: [Hit]
  /// Most telling first.
  public var nearMisses: [NearMiss]
  public var myths: [Myth]
  /// The report, whose evidence and guards carry the contributions.
  public var report: Report
}
