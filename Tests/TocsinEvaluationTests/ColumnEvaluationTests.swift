import Testing
import Tocsin

@testable import TocsinEvaluation

@Suite("An evaluation on texts from elsewhere") struct ColumnEvaluationTests {
  private static func judgement(_ flagged: Set<Family>, _ scores: [Double]) -> Judgement {
    Judgement(flagged: flagged, scores: scores)
  }

  /// Grades from 0 to 10, of which the highest two show something.
  private static func graded(_ family: Family?) -> ColumnEvaluation {
    var evaluation = ColumnEvaluation(positives: ["9", "10"], family: family)
    let texts: [(String, Set<Family>, [Double])] = [
      ("10", [.force], [0.9, 0, 0, 0.1]), ("9", [], [0.4, 0, 0, 0]), ("9", [.minor], [0.1, 0, 0, 0.8]),
      ("0", [], [0.1, 0.1, 0.1, 0.1]), ("0", [.force], [0.6, 0, 0, 0]), ("?", [], [0, 0, 0, 0.4]),
    ]
    for (label, flagged, scores) in texts {
      let isAdded = evaluation.add(label, judgement(flagged, scores))
      #expect(isAdded)
    }
    evaluation.addUnlabeled()
    return evaluation
  }

  @Test("counts what is flagged in any family by label, numbers in order before words")
  func anyFamily() throws {
    let evaluation = Self.graded(nil)
    #expect(evaluation.values.map(\.label) == ["0", "9", "10", "?"])
    #expect(evaluation.values.map(\.isPositive) == [false, true, true, false])
    #expect(evaluation.values.map(\.texts) == [2, 2, 1, 1])
    #expect(evaluation.values.map(\.flagged) == [1, 1, 1, 0])
    #expect(abs(evaluation.values[1].meanScore - 0.6) < 1e-12)
    #expect(evaluation.unlabeled == 1 && evaluation.texts == 6)
    #expect(evaluation.missingPositives.isEmpty)
    #expect(ColumnEvaluation(positives: ["yes"], family: nil).missingPositives == ["yes"])
    #expect(evaluation.outcomes.precision == Share(2, of: 3))
    #expect(evaluation.outcomes.recall == Share(2, of: 3))
    // Of nine couples 0.9 wins three, 0.8 three, 0.4 one and a half.
    let ranking = try #require(evaluation.ranking)
    #expect(abs(ranking - 7.5 / 9) < 1e-12)
  }

  @Test("counts one family alone when the labels are about it")
  func oneFamily() {
    let evaluation = Self.graded(.minor)
    #expect(evaluation.outcomes.precision == Share(1, of: 1))
    #expect(evaluation.outcomes.recall == Share(1, of: 3))
    #expect(ColumnEvaluation(positives: ["1"], family: nil).ranking == nil)
  }

  @Test("refuses a column that holds no labels")
  func tooManyValues() {
    var evaluation = ColumnEvaluation(positives: ["0"], family: nil)
    let labels = (0..<ColumnEvaluation.valueLimit).map { "\($0)" } + ["0", "more"]
    let areAdded = labels.map { evaluation.add($0, Self.judgement([], [])) }
    #expect(areAdded == labels.map { $0 != "more" })
    #expect(evaluation.outcomes.trueNegatives + evaluation.outcomes.falseNegatives == 201)
  }

  @Test("is printed as tables and as JSON")
  func output() throws {
    let output = ColumnEvaluationOutput(
      Self.graded(nil), of: ["ads.csv"], profile: .balanced,
      model: ModelIdentity(name: "test", version: "1", digest: "sha256:0"))
    #expect(output.text.contains("ads.csv: 6 texts with a label, 1 without, profile balanced"))
    #expect(output.text.contains("when its label is one of: 10, 9"))
    let zero = output.text.split(separator: "\n").first { $0.hasPrefix("0 ") }
    #expect(zero?.split(separator: " ") == ["0", "no", "2", "1/2", "0.50", "0.35"])
    let json = try output.json()
    #expect(json.contains("\"truePositives\" : 2") && json.contains("\"ranking\" : 0.8333"))
  }
}
