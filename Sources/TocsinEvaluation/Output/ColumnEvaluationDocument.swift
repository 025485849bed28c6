/// The JSON form of an evaluation on texts from elsewhere.
struct ColumnEvaluationDocument: Encodable {
  struct Label: Encodable {
    var label: String
    var isPositive: Bool
    var texts: Int
    var flagged: Int
    var meanScore: Double
  }

  var schema = "tocsin.column-evaluation/1"
  var files: [String]
  var profile: String
  var model: EvaluationDocument.Model
  var positives: [String]
  var family: String?
  var truePositives: Int
  var falsePositives: Int
  var falseNegatives: Int
  var trueNegatives: Int
  var unlabeled: Int
  var ranking: Double?
  var labels: [Label]
}
