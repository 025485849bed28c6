import Testing

extension EndToEnd {
  @Suite("Evaluating texts from elsewhere")
  struct EvaluateTests {
    @Test("a table with a column of labels is judged")
    func table() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("ads.csv", "body,grade\n\"\(flagged)\",6\n\(harmless),0\n\(harmless),\n")
      let outcome = try Program.run(
        "evaluate", path, "--text-field", "body", "--label-field", "grade", "--positive", "5", "6")
      #expect(outcome.status == 0)
      #expect(
        outcome.errors == "tocsin: warning: no text has the label '5' that --positive names\n")
      #expect(outcome.output.replacing("\n", with: " ").contains("2 texts with a label, 1 without"))
      let precision = outcome.lines.first { $0.hasPrefix("precision") }
      #expect(precision?.split(separator: " ").dropFirst().first == "1.00")
    }

    @Test("records that cannot be read are told, and the rest is judged")
    func unreadable() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write(
        "ads.jsonl", "{\"text\":\"\(harmless)\",\"label\":0}\nbroken\n{\"text\":\"\(flagged)\",\"label\":1}\n"
      )
      let outcome = try Program.run(
        "evaluate", path, "--label-field", "label", "--positive", "1", "--output-format", "json")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("ads.jsonl:2: error[invalid-json]"))
      #expect(outcome.output.contains("\"truePositives\" : 1"))
      #expect(outcome.output.contains("\"trueNegatives\" : 1"))
    }

    @Test("a file that is not there, or has no such column, is told", arguments: ["nope.csv", "ads.csv"])
    func missing(_ name: String) throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("ads.csv", "body,grade\n\(harmless),0\n")
      let outcome = try Program.run(
        "evaluate", path.replacing("ads.csv", with: name), "--text-field", "body", "--label-field", "level",
        "--positive", "1")
      #expect(outcome.status == 2 && outcome.output == "")
      #expect(outcome.errors.contains("\(name)\(name == "ads.csv" ? ":1" : ""): error: "))
      #expect(outcome.errors.contains("no text with a label"))
    }

    @Test("options that do not go together are refused")
    func usage() throws {
      let missing = try Program.run("evaluate", "ads.csv", "--label-field", "grade")
      #expect(missing.errors.contains("--positive"))
      let lonely = try Program.run("evaluate", "ads.csv", "--positive", "1")
      #expect(lonely.errors.contains("--label-field"))
      let family = try Program.run(
        "evaluate", "a.csv", "--label-field", "l", "--positive", "1", "--family", "x")
      #expect(family.errors.contains("the families are force, fraud, coercion, minor"))
      let errors = try Program.run(
        "evaluate", "a.csv", "--label-field", "l", "--positive", "1", "--errors", "3")
      #expect(errors.errors.contains("--label-field goes without"))
      #expect([missing, lonely, family, errors].allSatisfy { $0.status == 64 || $0.status == 2 })
    }
  }
}
