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
    var solvedPairs: Counted
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
