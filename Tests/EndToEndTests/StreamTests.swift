import Glibc
import Testing

extension EndToEnd {
  @Suite("Streams")
  struct StreamTests {
    @Test("a slow pipe is answered record by record", arguments: ["1", "2"])
    func slowPipe(_ jobs: String) throws {
      let program = try Program(["--jobs", jobs])
      for number in 1...3 {
        program.send("\(harmless)\n")
        let line = try #require(program.nextLine())
        #expect(try JSONLine(line).record == number)
      }
      #expect(try program.finish().status == 0)
    }

    @Test("a reader that goes away ends the program quietly", arguments: ["1", "2"])
    func brokenPipe(_ jobs: String) throws {
      let folder = try TemporaryFolder()
      let file = try folder.write("many.txt", String(repeating: "\(harmless)\n", count: 20_000))
      let program = try Program(["--jobs", jobs, file])
      #expect(program.nextLine() != nil)
      program.stopReading()
      let outcome = try program.finish()
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }

    @Test("a reader that goes away ends the program even while its input is silent")
    func brokenPipeOnSilence() throws {
      let program = try Program(["--jobs", "2"])
      program.send("\(harmless)\n")
      #expect(program.nextLine() != nil)
      program.stopReading()
      program.send("\(harmless)\n")
      // The input stays open: only the failed write can end the program.
      #expect(try program.wait() == 0)
    }

    @Test("a huge line is an error, is never held, and the next one is read")
    func hugeLine() throws {
      let program = try Program([])
      let part = String(repeating: "a", count: 1 << 20)
      for _ in 0..<100 { program.send(part) }
      program.send("\n\(harmless)\n")
      let lines = [try #require(program.nextLine()), try #require(program.nextLine())]
      #expect(try lines.map { try JSONLine($0).error } == ["record-too-long", nil])
      #expect(try program.peakMemory() < 80 << 20)
      let outcome = try program.finish()
      #expect(
        outcome.errors == "stdin:1: error[record-too-long]: the record is longer than --max-record-bytes\n")
    }

    @Test("a stray quote in a large table costs one row")
    func strayQuote() throws {
      let rows = String(repeating: "1,\(harmless)\n", count: 100_000)
      let outcome = try Program.run(
        "--input-format", "csv", "--only", "flagged", "--progress", "always",
        input: Array("id,text\n1,\"oops\n\(rows)".utf8))
      #expect(try JSONLine.all(outcome.output).map(\.error) == ["table-quote"])
      #expect(outcome.errorLines.first?.hasPrefix("stdin:2: error[table-quote]") == true)
      #expect(outcome.errorLines.last?.hasPrefix("tocsin: 100001 records, 0 flagged, 1 unreadable") == true)
    }

    @Test("bad UTF-8 is an error of its record")
    func invalidUTF8() throws {
      let outcome = try Program.run(input: Array("a\n".utf8) + [0xC3, 0x28, 0x0A] + Array("b\n".utf8))
      #expect(try JSONLine.all(outcome.output).map(\.error) == [nil, "invalid-utf8", nil])
      #expect(outcome.status == 2)
    }

    @Test("a full disk is told and ends with status 2")
    func fullDisk() throws {
      let outcome = try Program.run("--output", "/dev/full", input: Array("a\n".utf8))
      #expect(outcome.status == 2)
      #expect(outcome.errors == "tocsin: error: /dev/full: No space left on device\n")
    }

    @Test("an output file appears whole or not at all")
    func outputFile() throws {
      let folder = try TemporaryFolder()
      _ = try folder.write("out.jsonl", "old")
      let program = try Program(["--output", folder.path("out.jsonl")])
      program.send("\(harmless)\n")
      while try folder.names.count < 2 { usleep(1000) }
      #expect(try folder.read("out.jsonl") == "old")
      #expect(try program.finish(input: Array("b\n".utf8)).status == 0)
      #expect(try folder.names == ["out.jsonl"])
      #expect(try JSONLine.all(folder.read("out.jsonl")).count == 2)
    }

    @Test("a signal ends the run in order and leaves no half-written file", arguments: ["1", "2"])
    func signalled(_ jobs: String) throws {
      let folder = try TemporaryFolder()
      _ = try folder.write("out.jsonl", "old")
      let program = try Program(["--jobs", jobs, "--output", folder.path("out.jsonl")])
      program.send("\(harmless)\n")
      while try folder.names.count < 2 { usleep(1000) }
      // The temporary file is there before the signals are taken over; its first result comes after.
      while try folder.read(folder.names.first { $0.hasSuffix(".part") } ?? "out.jsonl").utf8.count < 4 {
        usleep(1000)
      }
      program.interrupt(SIGTERM)
      #expect(try program.wait() == 128 + SIGTERM)
      #expect(try folder.names == ["out.jsonl"])
      #expect(try folder.read("out.jsonl") == "old")
    }
  }
}
