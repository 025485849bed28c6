import Testing

extension EndToEnd {
  @Suite("Explaining")
  struct ExplainTests {
    @Test("shows every stage of reading one text")
    func stages() throws {
      let outcome = try Program.run("explain", "the b0ss keeps our passports")
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      for part in [
        "Normalized", "Words", "b0ss→boss", "Concepts", "identity-document", "Rules hit", "Report", "Points",
      ] {
        #expect(outcome.output.contains(part), "\(part)")
      }
      #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test("reads stdin when no text is given, or '-'", arguments: [["explain"], ["explain", "-"]])
    func stdin(_ arguments: [String]) throws {
      let given = try Program(["explain", flagged]).finish()
      let piped = try Program(arguments).finish(input: Array(flagged.utf8))
      #expect(piped.output == given.output)
    }

    @Test("several arguments are one text")
    func words() throws {
      let one = try Program.run("explain", "my boss took my passport")
      let many = try Program.run("explain", "my", "boss", "took", "my", "passport")
      #expect(one.output == many.output)
    }

    @Test("says why a refuted signal scores zero")
    func myth() throws {
      let outcome = try Program.run("explain", "new in town, leaving soon")
      #expect(outcome.output.contains("Refuted signals"))
    }

    @Test("colors only when told to")
    func color() throws {
      let outcome = try Program.run("explain", "--color", "always", "my boss took my passport")
      #expect(outcome.output.contains("\u{1B}["))
    }

    @Test("refuses bytes that are not UTF-8, and texts over 1 MiB")
    func refuses() throws {
      let binary = try Program.run("explain", input: [0x61, 0xFF])
      #expect(binary.status == 2)
      #expect(binary.errors.contains("not valid UTF-8"))
      let long = try Program.run("explain", input: Array(repeating: 0x61, count: 1 << 20 + 1))
      #expect(long.status == 2)
      #expect(long.errors.contains("tocsin scan"))
    }
  }
}
