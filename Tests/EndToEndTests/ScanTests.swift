import Testing

extension EndToEnd {
  @Suite("Scanning")
  struct ScanTests {
    @Test("lines on stdin give one report each, in order")
    func lines() throws {
      let outcome = try Program.run(input: Array("\(flagged)\n\n\(harmless)\n".utf8))
      let reports = try JSONLine.all(outcome.output)
      #expect(reports.map(\.record) == [1, 2])
      #expect(reports.map(\.id) == ["1", "2"])
      #expect(reports.last?.level == "none")
      #expect(reports.first?.level != "none")
      #expect(outcome.errors == "")
      #expect(outcome.status == 0)
    }

    @Test("files are read in turn and numbered through, stdin as '-' among them")
    func files() throws {
      let folder = try TemporaryFolder()
      let json = try folder.write("a.jsonl", #"{"id":"x","text":"a"}"# + "\n")
      let table = try folder.write("b.csv", "id,body\ny,b\nz,c\n")
      let outcome = try Program.run(json, "-", table, input: Array("line\n".utf8))
      let reports = try JSONLine.all(outcome.output)
      #expect(reports.map(\.id) == ["x", "2", "y", "z"])
      #expect(reports.map(\.record) == [1, 2, 3, 4])
      #expect(outcome.status == 0)
    }

    @Test("--only flagged leaves the rest out, but never an error")
    func onlyFlagged() throws {
      let input = [harmless, flagged].map { "{\"text\":\"\($0)\"}\n" }.joined() + "{}\n"
      let outcome = try Program.run("--only", "flagged", input: Array(input.utf8))
      let reports = try JSONLine.all(outcome.output)
      #expect(reports.map(\.record) == [2, 3])
      #expect(reports.map(\.error) == [nil, "missing-text"])
    }

    @Test("a text that comes again is judged as it was the first time")
    func repeated() throws {
      let texts = [harmless, flagged, harmless, harmless, flagged, flagged, harmless]
      let input = Array(texts.map { "\($0)\n" }.joined().utf8)
      let some = try Program.run("--only", "flagged", "--progress", "always", input: input)
      #expect(try JSONLine.all(some.output).map(\.record) == [2, 5, 6])
      let all = try JSONLine.all(Program.run(input: input).output)
      let scores = all.map { $0.level == "none" }
      #expect(scores == texts.map { $0 == harmless })
      #expect(some.errors.hasPrefix("tocsin: 7 records, 3 flagged; "))
    }

    @Test("results can be a table")
    func table() throws {
      let outcome = try Program.run("--output-format", "csv", input: Array("\(harmless)\n".utf8))
      #expect(outcome.lines.count == 2)
      #expect(
        outcome.lines.first
          == "id,record,level,score,force,fraud,coercion,minor,flagged,indicators,rules,evidence,error\r")
      #expect(outcome.lines.last?.hasPrefix("1,1,none,0.") == true)
    }

    @Test("results can be text: only what is flagged, with color when asked for")
    func text() throws {
      let input = Array("\(harmless)\n\(flagged)\n".utf8)
      let plain = try Program.run("--output-format", "text", input: input)
      #expect(plain.output.contains("⟦"))
      #expect(plain.output.contains("record 2"))
      #expect(!plain.output.contains("record 1 "))
      #expect(!plain.output.contains("\u{1B}"))
      let colored = try Program.run("--output-format", "text", "--color", "always", input: input)
      #expect(colored.output.contains("\u{1B}["))
      #expect(!colored.output.contains("⟦"))
    }

    @Test("words can be left out")
    func noText() throws {
      let outcome = try Program.run("--no-text", input: Array(flagged.utf8))
      let report = try #require(try JSONLine.all(outcome.output).first)
      #expect(!report.evidence.isEmpty)
      #expect(report.evidence.allSatisfy { $0 == nil })
    }

    @Test("a summary comes on stderr when asked for")
    func progress() throws {
      let outcome = try Program.run("--progress", "always", input: Array("\(harmless)\n".utf8))
      #expect(outcome.errors.hasPrefix("tocsin: 1 records, 0 flagged; "))
    }

    @Test("every number of jobs writes the same bytes in the same order")
    func jobs() throws {
      let input = (1...20_000).map { number in
        switch number % 7 {
        case 0: "{\"id\":\(number),\"text\":\"\(flagged)\"}"
        case 3: "{\"id\":\(number)}"
        case 5: "broken \(number)"
        default: "{\"id\":\(number),\"text\":\"\(harmless)\"}"
        }
      }.joined(separator: "\n")
      let alone = try Program.run("--jobs", "1", "--keep-going", input: Array(input.utf8))
      #expect(alone.status == 0)
      #expect(alone.lines.count == 20_000)
      for jobs in 2...4 {
        let several = try Program.run("--jobs", "\(jobs)", "--keep-going", input: Array(input.utf8))
        #expect(several.output == alone.output, "\(jobs) jobs")
        #expect(several.errors == alone.errors, "\(jobs) jobs")
      }
    }

    @Test("counts add up: every record is a line, every error is told or counted")
    func counts() throws {
      let input = (1...100).map { $0 % 2 == 0 ? "{}" : "{\"text\":\"a\"}" }.joined(separator: "\n")
      let outcome = try Program.run(input: Array(input.utf8))
      let reports = try JSONLine.all(outcome.output)
      #expect(reports.map(\.record) == Array(1...100))
      #expect(reports.filter { $0.error != nil }.count == 50)
      #expect(outcome.errorLines.count == 21)
      #expect(outcome.errorLines.first == "stdin:2: error[missing-text]: no field 'text'; see --text-field")
      #expect(outcome.errorLines.last == "tocsin: 30 more records with error[missing-text]")
    }
  }
}
