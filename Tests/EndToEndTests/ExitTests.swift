import Testing

extension EndToEnd {
  @Suite("Exit statuses")
  struct ExitTests {
    struct Row: CustomTestStringConvertible {
      var name: String
      var arguments: [String]
      var input: String
      var status: Int32
      var message: String
      var testDescription: String { name }
    }

    static let rows: [Row] = [
      Row(name: "nothing to read", arguments: [], input: "", status: 0, message: ""),
      Row(name: "all well", arguments: ["scan"], input: "a\n", status: 0, message: ""),
      Row(
        name: "an unreadable record", arguments: ["--input-format", "jsonl"], input: "x\n", status: 2,
        message: "error[invalid-json]"),
      Row(
        name: "an unreadable record, and going on", arguments: ["--input-format", "jsonl", "--keep-going"],
        input: "x\n", status: 0, message: "error[invalid-json]"),
      Row(
        name: "a level reached", arguments: ["--fail-on", "low"], input: EndToEnd.flagged, status: 1,
        message: ""),
      Row(
        name: "a level not reached", arguments: ["--fail-on", "low"], input: EndToEnd.harmless, status: 0,
        message: ""),
      Row(
        name: "unreadable goes before the level", arguments: ["--fail-on", "low", "--input-format", "jsonl"],
        input: "{\"text\":\"\(EndToEnd.flagged)\"}\nx\n", status: 2, message: "error[invalid-json]"),
      Row(
        name: "a file that is not there", arguments: ["/nowhere/a.txt"], input: "", status: 2,
        message: "/nowhere/a.txt: error: No such file or directory"),
      Row(name: "a folder", arguments: ["/"], input: "", status: 2, message: "/: error: Is a directory"),
      Row(
        name: "a model that is not there", arguments: ["--model", "/nowhere"], input: "a\n", status: 2,
        message: "/nowhere"),
      Row(
        name: "an output that cannot be", arguments: ["--output", "/nowhere/out"], input: "a\n", status: 2,
        message: "/nowhere/out: No such file or directory"),
      Row(
        name: "an unknown option", arguments: ["--bogus"], input: "", status: 2,
        message: "Unknown option '--bogus'"),
      Row(name: "a bad choice", arguments: ["--only", "some"], input: "", status: 2, message: "'some'"),
      Row(name: "no jobs", arguments: ["--jobs", "0"], input: "", status: 2, message: "--jobs"),
      Row(
        name: "a bad size", arguments: ["--max-record-bytes", "0"], input: "", status: 2,
        message: "--max-record-bytes"),
      Row(
        name: "a column that is not there", arguments: ["--input-format", "csv", "--text-field", "ad"],
        input: "id,name\n", status: 2, message: "stdin:1: error: no column 'ad' (the header has: id, name)"),
    ]

    @Test("the status says how the run went, and stderr why", arguments: rows)
    func status(_ row: Row) throws {
      let outcome = try Program(row.arguments).finish(input: Array(row.input.utf8))
      #expect(outcome.status == row.status)
      if row.message.isEmpty {
        #expect(outcome.errors == "")
      } else {
        #expect(outcome.errors.contains(row.message))
      }
    }

    @Test("UTF-16 is refused with advice")
    func utf16() throws {
      let outcome = try Program.run(input: [0xFF, 0xFE, 0x61, 0x00])
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("iconv -f UTF-16 -t UTF-8"))
      #expect(outcome.output == "")
    }

    @Test("a file that fails does not keep the others from being read")
    func otherFiles() throws {
      let folder = try TemporaryFolder()
      let outcome = try Program.run("/nowhere/a.txt", try folder.write("b.txt", "b\n"))
      #expect(outcome.status == 2)
      #expect(outcome.lines.count == 1)
    }

    @Test("the version names the model inside")
    func version() throws {
      let outcome = try Program(["--version"]).finish()
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output.hasPrefix("tocsin 0.1.0, model sha256:"))
    }

    @Test("help is a result and goes to stdout", arguments: [["--help"], ["scan", "--help"]])
    func help(_ arguments: [String]) throws {
      let outcome = try Program(arguments).finish()
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("USAGE: tocsin"))
      #expect(outcome.errors == "")
    }
  }
}
