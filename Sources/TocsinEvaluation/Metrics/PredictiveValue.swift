/// What a flag is worth where only a few texts show anything.
///
/// A corpus is half positives, a stream of ads is not. With a share `p` of positives, a share `r` of them found and a share
/// `f` of the others flagged, `p·r / (p·r + (1 − p)·f)` of the flags are right (Bayes).
package struct PredictiveValue: Sendable, Equatable {
  /// The share of texts that show something, 0…1.
  package var prevalence: Double
  /// The share of flags that are right when all other texts are like the easy negatives, and when they are like the hard
  /// ones; nil where the texts judged have none, or none is flagged.
  package var amongEasy: Double?
  package var amongHard: Double?

  package init(prevalence: Double, of slice: EvaluationSlice) {
    self.prevalence = prevalence
    func value(_ falseAlarms: Share) -> Double? {
      guard let found = slice.foundPositives.value, let alarms = falseAlarms.value else { return nil }
      let (right, wrong) = (prevalence * found, (1 - prevalence) * alarms)
      return right + wrong > 0 ? right / (right + wrong) : nil
    }
    amongEasy = value(slice.flaggedEasyNegatives)
    amongHard = value(slice.flaggedHardNegatives)
  }
}
