/// The JSON form of an evaluation on texts from elsewhere.
struct ColumnEvaluationDocument: Encodable {
  struct Label: Encodable {
    var label: String
    var isPositive: Bool
    var flagged: EvaluationDocument.Counted
    var meanScore: Double?
  }

  var schema = "tocsin.column-evaluation/1"
  var files: [String]
  var profile: String
  var model: EvaluationDocument.Model
  var positives: [String]
  var family: String?
  var overall: EvaluationDocument.Metrics
  var unlabeled: Int
  var ranking: Double?
  var labels: [Label]
}
