/// How many innocent texts a profile may flag, which its threshold is set by.
package struct ProfileTarget: Sendable, Equatable {
  /// The profile's name.
  package var profile: String
  /// The shares of the easy negatives, which are like ordinary texts, and of the hard ones that may be flagged, 0 to 1.
  package var easy: Double
  package var hard: Double

  /// Those of the profiles that every model has.
  ///
  /// Easy negatives of a corpus are harder than the texts of a stream: of 44,480 real ordinary texts 0.07, 0.4 and 8.8 in
  /// 1,000 were flagged with the thresholds that these shares gave, where 1, 5 and 20 are meant to be the most.
  package static let all = [
    ProfileTarget(profile: "strict", easy: 0.002, hard: 0.03),
    ProfileTarget(profile: "balanced", easy: 0.012, hard: 0.06),
    ProfileTarget(profile: "triage", easy: 0.03, hard: 0.20),
  ]
}
