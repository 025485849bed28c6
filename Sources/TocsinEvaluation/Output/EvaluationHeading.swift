package import Tocsin

/// What an evaluation was made of and with: a figure without it means nothing.
package struct EvaluationHeading: Sendable, Equatable {
  /// The files and folders that were read.
  package var corpora: [String]
  /// The part of them that was judged.
  package var split: CorpusSplit
  /// The thresholds.
  package var profile: Profile
  /// The model that judged.
  package var model: ModelIdentity

  /// Makes a heading from its parts.
  package init(corpora: [String], split: CorpusSplit, profile: Profile, model: ModelIdentity) {
    self.corpora = corpora
    self.split = split
    self.profile = profile
    self.model = model
  }
}
