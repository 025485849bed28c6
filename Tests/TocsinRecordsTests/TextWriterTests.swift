import Testing
import Tocsin
import TocsinRecords

@Suite("Writing for people")
struct TextWriterTests {
  private func write(_ sample: SampleReport, style: TextStyle, _ options: WritingOptions = WritingOptions())
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    sample.withText { TextWriter(options: options, style: style).write(sample.report, on: $0, into: &bytes) }
    return bytes
  }

  @Test("evidence is marked in the text without color")
  func plain() throws {
    try GoldenFile("report.txt").expect(write(SampleReport(), style: TextStyle(usesColor: false)))
  }

  @Test("evidence is colored in the text on a terminal")
  func colored() throws {
    try GoldenFile("report-color.txt").expect(write(SampleReport(), style: TextStyle(usesColor: true)))
  }

  @Test("words can be masked")
  func redacted() throws {
    var options = WritingOptions()
    options.redacts = true
    let text = String(
      decoding: write(SampleReport(), style: TextStyle(usesColor: false), options), as: UTF8.self)
    #expect(text.contains("⟦Call [phone]⟧ or [handle], an embassy"))
    #expect(!text.contains("555"))
    #expect(!text.contains("@boss"))
  }

  @Test("no line is wider than asked for", arguments: [40, 60, 80, 100])
  func width(_ width: Int) throws {
    var sample = SampleReport()
    sample.report.id = String(repeating: "long id ", count: 20)
    let text = String(
      decoding: write(sample, style: TextStyle(usesColor: false, width: width)), as: UTF8.self)
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  @Test("a long text is cut to the parts around its evidence")
  func longText() throws {
    let filler = String(repeating: "nothing to see here ", count: 100)
    let text = filler + "they keep my passport " + filler
    let start = filler.utf8.count
    var report = SampleReport().report
    report.evidence = [report.evidence[0]]
    report.evidence[0].range = start..<start + 21
    report.context.guards = []
    var bytes: [UInt8] = []
    Array(text.utf8).withUnsafeBytes {
      TextWriter(options: WritingOptions(), style: TextStyle(usesColor: false)).write(
        report, on: $0, into: &bytes)
    }
    let output = String(decoding: bytes, as: UTF8.self)
    #expect(output.contains("⟦they keep my passport⟧"))
    #expect(output.contains("[…]"))
    #expect(output.count < 1500)
  }

  @Test("a text cannot talk to the terminal")
  func controls() throws {
    var report = SampleReport().report
    report.id = "\u{1B}]0;owned\u{7}"
    report.evidence = []
    report.context.guards = []
    var bytes: [UInt8] = []
    Array("\u{1B}[31mred\u{7}\r\u{202E}backwards\u{9B}x".utf8).withUnsafeBytes {
      TextWriter(options: WritingOptions(), style: TextStyle(usesColor: false)).write(
        report, on: $0, into: &bytes)
    }
    let output = String(decoding: bytes, as: UTF8.self).unicodeScalars
    #expect(
      !output.contains {
        $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E
      })
    #expect(output.contains("\u{241B}"))
  }
}
