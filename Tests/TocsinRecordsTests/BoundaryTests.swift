import Testing
import TocsinRecords
import TocsinTestSupport

/// Records must not depend on how their bytes arrive, nor on where blocks are cut.
@Suite("Block boundaries")
struct BoundaryTests {
  struct Sample: CustomTestStringConvertible {
    var name: String
    var format: InputFormat
    var input: String
    var testDescription: String { name }
  }

  static let samples: [Sample] = [
    Sample(
      name: "lines", format: .lines,
      input:
        "\u{FEFF}one\r\n\n  \nzwei é😀\nthis line is far too long to be read at all, it goes on and on\nfour\r"
    ),
    Sample(
      name: "paragraphs", format: .paragraphs,
      input:
        "one\r\nmore\r\n\r\n\n two\n\t\nthis paragraph is\ntoo long, it goes on and on\nand on\n  \nok\nthis single line is much too long for its paragraph\nx\n\nlast"
    ),
    Sample(name: "document", format: .document, input: "a\n\nbc é\n"),
    Sample(
      name: "JSON Lines", format: .jsonl,
      input:
        #"{"text":"a"}"# + "\r\n\n" + #"{"id":1,"text":"\u00e9\ud83d\ude00"}"# + "\nbad\n"
        + #"{"text":"this one is too long to be read"}"# + "\n" + #"{"text":"z"}"#),
    Sample(
      name: "CSV", format: .csv,
      input:
        "id,text\r\n1,\"a,\r\nb\"\r\n\r\n2,\"say \"\"x\"\"\"\n3,\"oops\n4,d\n5,\"e\"f\n6,\"long long long long long long long\nlong\",\n7,5\" x\n8,this row is too long to be read at all\r\n9,\"\"\n10,\""
    ),
    Sample(name: "TSV", format: .tsv, input: "id\ttext\n1\t\"a\tb\"\n2\tc\n3\n"),
  ]

  @Test("the same records whatever the block and chunk size", arguments: samples)
  func independence(_ sample: Sample) throws {
    let whole = try Reading(format: sample.format, maxRecordBytes: 40).records(in: sample.input)
    #expect(whole.count > 0)
    for size in 1...64 {
      let small = Reading(format: sample.format, maxRecordBytes: 40, blockBytes: size)
      try #require(try small.records(in: sample.input) == whole, "blocks of \(size)")
      let trickle = Reading(format: sample.format, maxRecordBytes: 40, chunk: size)
      try #require(try trickle.records(in: sample.input) == whole, "chunks of \(size)")
    }
  }

  @Test("random damage gives the same records whatever the block size")
  func randomInputs() throws {
    var random = SeededGenerator(seed: 1)
    let alphabet = Array("ab,\"\"\n\n\r {}é".utf8)
    for round in 0..<400 {
      let input = (0..<Int.random(in: 0...120, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for format in InputFormat.allCases {
        var reading = Reading(
          format: format, fields: FieldSelection(text: "1"), hasHeader: false, maxRecordBytes: 20)
        let whole = Result { try reading.records(in: input) }
        reading.blockBytes = 1 + round % 17
        reading.chunk = 1 + round % 5
        let split = Result { try reading.records(in: input) }
        switch (whole, split) {
        case (.success(let whole), .success(let split)): #expect(whole == split, "\(format) \(input)")
        case (.failure, .failure): break
        default: Issue.record("\(format) \(input): \(whole) but \(split)")
        }
      }
    }
  }

  @Test("more records than a block may have are spread over several")
  func manyRecords() throws {
    let count = 3 * Block.frameLimit + 5
    let input = String(repeating: "x\n", count: count)
    #expect(try Reading(format: .lines).records(in: input).map(\.line) == Array(1...count))
  }
}
