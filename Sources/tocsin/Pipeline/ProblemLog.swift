internal import TocsinRecords

/// Tells people about unreadable records on stderr: the first few of each kind, and at the end how many there were.
struct ProblemLog {
  /// How many records of one kind are told one by one.
  static let limit = 20

  private var counts: [RecordError.Code: Int] = [:]

  /// Tells one record, unless there have been many of its kind.
  mutating func tell(_ problem: RecordProblem) {
    let count = counts[problem.error.code, default: 0] + 1
    counts[problem.error.code] = count
    if count <= Self.limit { StandardError.write(problem.description + "\n") }
  }

  /// Tells how many more there were of each kind.
  func tellRest() {
    for code in RecordError.Code.allCases {
      let more = counts[code, default: 0] - Self.limit
      if more > 0 { StandardError.write("tocsin: \(more) more records with error[\(code.rawValue)]\n") }
    }
  }
}
