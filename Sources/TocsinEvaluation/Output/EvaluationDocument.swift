/// The JSON form of an evaluation, `tocsin.evaluation/1`. Fields may be added, never renamed.
struct EvaluationDocument: Encodable {
  /// The version of the form.
  static let schema = "tocsin.evaluation/1"

  var schema = Self.schema
  var corpora: [String]
  var split: String
  var profile: String
  var model: Model
  var overall: Slice
  var languages: [Slice]
  var kinds: [Slice]
  var errors: [Errors]?
  var details: Details?
  var predictiveValue: PredictiveValue?
  var bias: Bias?
  var against: Against?

  struct Model: Encodable {
    var name: String
    var version: String
    var digest: String
  }

  /// One slice; `families` goes by the families' ids.
  struct Slice: Encodable {
    var name: String
    var texts: Int
    var families: [String: Metrics]
    var macroF1: Double?
    var flagged: Counted
    var flaggedHardNegatives: Counted
    var flaggedEasyNegatives: Counted
    var foundPositives: Counted
    var solvedPairs: Counted
  }

  /// What `--details` adds.
  struct Details: Encodable {
    /// The 95 % bootstrap interval, its lower and its upper end.
    var macroF1Interval: [Double]?
    var sectors: [Slice]
    var voices: [Slice]
    var benign: [Slice]
    var reliability: [ScoreBins]
    var operatingPoints: [Point]
    var rules: [Rule]
    var silentRules: [String]
    var draftRules: [Rule]
  }

  struct ScoreBins: Encodable {
    var family: String
    var bins: [Bin]
    var brier: Double?
    var calibrationError: Double?
  }

  struct Bin: Encodable {
    var least: Double
    var labeled: Counted
    var meanScore: Double?
  }

  struct Point: Encodable {
    var family: String
    var threshold: Double
    var precision: Double?
    var recall: Double?
  }

  struct Rule: Encodable {
    var rule: String
    var right: Int
    var wrong: Int
  }

  /// What `--bias` adds.
  struct Bias: Encodable {
    var swaps: Int
    var kinds: [Kind]
    var changes: [Change]

    struct Kind: Encodable {
      var name: String
      var texts: Int
      var swaps: Int
      var changed: Int
      var flaggedNegatives: Counted
    }

    struct Change: Encodable {
      var id: String
      var old: String
      var new: String
      /// Thousandths of a point, by family.
      var before: [String: Int]
      var after: [String: Int]
    }
  }

  struct PredictiveValue: Encodable {
    var prevalence: Double
    var amongEasy: Double?
    var amongHard: Double?
  }

  /// The other model of `--against`.
  struct Against: Encodable {
    var model: Model
    var overall: Slice
    var languages: [Slice]
    /// Ids of the texts that only the first model judges right, and only the other.
    var won: [String]
    var lost: [String]
  }

  struct Metrics: Encodable {
    var truePositives: Int
    var falsePositives: Int
    var falseNegatives: Int
    var trueNegatives: Int
    var precision: Counted
    var recall: Counted
    var f1: Double?
  }

  /// A share with its 95 % interval; the figures are missing when `whole` is 0.
  struct Counted: Encodable {
    var part: Int
    var whole: Int
    var value: Double?
    var low: Double?
    var high: Double?
  }

  struct Errors: Encodable {
    var family: String
    var falseNegatives: [Example]
    var falsePositives: [Example]
  }

  struct Example: Encodable {
    var id: String
    var text: String?
  }
}
