import Testing
import TocsinTestSupport

extension EndToEnd {
  @Suite("Working on a model folder")
  struct ModelTests {
    @Test("check counts what a sound folder holds")
    func check() throws {
      let folder = try ModelFolder()
      let outcome = try Program.run("model", "check", folder.path)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.hasPrefix("test 1: 3 rules, 1 guards, 12 concepts, "))
    }

    @Test("check names every mistake with its place and what to do", arguments: ["check", "test", "list"])
    func mistakes(_ command: String) throws {
      let rules = (ModelFolder.base["rules/coercion.yaml"] ?? "").replacing("holder keep", with: "holdr keep")
      let folder = try ModelFolder(["rules/coercion.yaml": rules])
      let outcome = try Program.run("model", command, folder.path)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "\(folder.path)/rules/coercion.yaml:4:13: error[unknown-concept]: unknown concept `holdr`\n"
          + "  help: did you mean `holder`?\n")
    }

    @Test("test runs the examples")
    func examples() throws {
      let folder = try ModelFolder()
      let outcome = try Program.run("model", "test", folder.path)
      #expect(outcome.output == "16 examples, 0 failed\n")
      #expect(outcome.status == 0)
    }

    @Test("test shows an example that does not hold, with its place")
    func failingExample() throws {
      let rules = (ModelFolder.base["rules/coercion.yaml"] ?? "")
        .replacing("hits: [my boss took my passport", with: "hits: [my boss is kind")
      let folder = try ModelFolder(["rules/coercion.yaml": rules])
      let outcome = try Program.run("model", "test", folder.path)
      #expect(outcome.status == 2)
      #expect(
        outcome.output.contains("/rules/coercion.yaml:7:14: failure[coercion.documents.kept]: must be hit"))
      #expect(outcome.output.contains("text: my boss is kind"))
      #expect(outcome.lines.last == "16 examples, 1 failed")
    }

    @Test("list has one line a rule and guard")
    func list() throws {
      let folder = try ModelFolder()
      let outcome = try Program.run("model", "list", folder.path)
      #expect(
        outcome.lines == [
          "coercion.documents.kept\tstrong\tSomeone keeps the document.",
          "exploitation.hours.long\tmedium\tWork without end.",
          "minor.stated-age.age\tmedium\tAn age below 18.",
          "stance.negation\tsilence\tA negation.",
        ])
    }

    @Test("show tells what a concept means and its phrases")
    func show() throws {
      let folder = try ModelFolder()
      let outcome = try Program.run("model", "show", folder.path, "document")
      #expect(outcome.lines.first == "document: an identity document")
      #expect(outcome.output.contains("(passport|passports)"))
      #expect(outcome.output.contains("fr  lexicons/fr/base.yaml:"))
      let unknown = try Program.run("model", "show", folder.path, "nothing")
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("there is no concept `nothing`"))
    }

    @Test("a scan can use the folder")
    func scan() throws {
      let folder = try ModelFolder()
      let outcome = try Program.run("--model", folder.path, input: Array("my boss took my passport\n".utf8))
      let report = try #require(try JSONLine.all(outcome.output).first)
      #expect(report.level == "review")
      #expect(report.evidence == ["boss took my passport"])
      #expect(outcome.output.contains(#""name":"test","version":"1""#))
    }

    @Test("a scan can use an overlay, and the folder that $TOCSIN_MODEL names")
    func overlay() throws {
      let folder = try ModelFolder()
      let overlay = try ModelFolder(exactly: ["overlay.yaml": "name: own\nallow: {sentence: [blue parrot]}\n"]
      )
      let text = Array("my boss took my passport\nmy boss took my passport, blue parrot\n".utf8)
      let outcome = try Program.run(
        "--overlay", overlay.path, input: text, environment: ["TOCSIN_MODEL=\(folder.path)"])
      #expect(try JSONLine.all(outcome.output).map(\.level) == ["review", "none"])
      #expect(outcome.output.contains(#""name":"test+own""#))
    }

    @Test("the built-in model can be changed and written to a folder")
    func builtIn() throws {
      let overlay = try ModelFolder(exactly: ["overlay.yaml": "disable: [nothing.of-this]\n"])
      let outcome = try Program.run("--overlay", overlay.path, input: Array("a\n".utf8))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("\(overlay.path)/overlay.yaml:1:11: error[unknown-rule]"))
      let copy = overlay.path + "/copy"
      #expect(try Program.run("model", "export", copy).status == 0)
      #expect(try Program.run("model", "check", copy).status == 0)
      #expect(try Program.run("model", "export", copy).status == 2)
    }

    @Test("a folder that is not there is told, not a crash")
    func missing() throws {
      let outcome = try Program.run("model", "check", "/nowhere")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("error[no-model]"))
    }
  }
}
