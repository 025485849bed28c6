import Glibc
import Testing
import Tocsin
import TocsinEvaluation
import TocsinTestSupport

@Suite("A detector")
struct DetectorTests {
  @Test("needs one line of code")
  func oneLine() throws {
    let text = "My boss took our passports and says nobody leaves until the debt is paid."
    let report = try Detector().report(on: text)
    #expect(report.level >= .review)
    #expect(report.families[Family.coercion.rawValue].flagged)
  }

  @Test("names its model")
  func identity() throws {
    let identity = try Shipped.detector.modelIdentity
    #expect(identity.name == "tocsin-default")
    #expect(identity.digest.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
    #expect(try Shipped.detector.report(on: "a").model == identity)
  }

  @Test(
    "says nothing about texts without words", arguments: ["", " \n\t", "…", "🙂", "\u{200B}", "!!! ???", "0"])
  func nothing(text: String) throws {
    let report = try Shipped.detector.report(on: text)
    #expect(report.level == .none)
    #expect(report.evidence.isEmpty && report.indicators.isEmpty && report.referrals.isEmpty)
  }

  @Test("refuses a model folder with every mistake named")
  func badModel() throws {
    let folder = try ModelFolder(["weights.yaml": "bias: x\n"])
    #expect(throws: ModelError.self) { try Detector(modelDirectory: folder.path) }
  }

  @Test("flags more with the triage profile than with the strict one")
  func profiles() throws {
    let folder = try ModelFolder()
    let flags = try Profile.allCases.map { profile in
      let report = try Detector(modelDirectory: folder.path, profile: profile)
        .report(on: "my boss took my passport, on travaille jour et nuit")
      return report.families.count(where: \.flagged)
    }
    #expect(flags == flags.sorted())
  }

  @Test("may be shared by threads, each with a scanner of its own")
  func threads() async throws {
    let detector = try Shipped.detector
    let texts = try Shipped.corpus.examples.prefix(60).map(\.text)
    let expected = try texts.map { try detector.report(on: $0) }
    let results = await withTaskGroup(of: [Report].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let scanner = detector.makeScanner()
          return texts.map { scanner.report($0) }
        }
      }
      return await group.reduce(into: [[Report]]()) { $0.append($1) }
    }
    #expect(results == Array(repeating: expected, count: 4))
  }

  @Test("goes on working in a forked child")
  func fork() async {
    await #expect(processExitsWith: .success) {
      let detector = try Detector()
      let text = "my boss took our passports"
      let expected = try detector.report(on: text)
      // Swift hides fork(), because little works after it; a detector must.
      let symbol = try #require(dlsym(nil, "fork"))
      let fork = unsafeBitCast(symbol, to: (@convention(c) () -> pid_t).self)
      let child = fork()
      if child == 0 {
        alarm(30)
        let isSame = (try? detector.report(on: text)) == expected
        _exit(isSame && !expected.evidence.isEmpty ? 0 : 1)
      }
      var status: Int32 = 0
      try #require(waitpid(child, &status, 0) == child)
      exit(status == 0 ? 0 : 1)
    }
  }
}
