import Testing
import TocsinModel
import TocsinTestSupport
import TocsinText

@testable import TocsinMatching

@Suite("The binary form of a model")
struct BinaryTests {
  private struct Sample: Sendable {
    var model: CompiledModel
    var bytes: [UInt8]
  }

  /// The base model, compiled once for all tests.
  private static let sample = Result {
    let folder = try ModelFolder()
    let model = ModelCompiler.compile(try ModelReader.read(directory: folder.path).model)
    return Sample(model: model, bytes: model.binary)
  }

  private let model: CompiledModel
  private let bytes: [UInt8]

  init() throws {
    let sample = try Self.sample.get()
    (model, bytes) = (sample.model, sample.bytes)
  }

  @Test("reading gives the model that was written, byte for byte")
  func roundTrip() throws {
    #expect(try #require(Self.read(bytes)).binary == bytes)
  }

  @Test("compiling the same folder twice gives the same bytes")
  func deterministic() throws {
    let folder = try ModelFolder()
    #expect(ModelCompiler.compile(try ModelReader.read(directory: folder.path).model).binary == bytes)
  }

  @Test(
    "a model that was read finds what the written one finds",
    arguments: [
      "my boss took my passport", "they never took my passport", "le patron garde mon passeport",
      "she is 16 years old and works all day and night", "nothing at all", "",
    ])
  func sameFindings(text: String) throws {
    let loaded = try #require(Self.read(bytes))
    #expect(Self.findings(text, loaded) == Self.findings(text, model))
  }

  @Test("truncated bytes are refused, wherever they end")
  func truncated() {
    var random = SeededGenerator(seed: 1)
    for length in [0, 1, 7, 8, bytes.count - 1] + (0..<100).map({ _ in random.number(0...bytes.count - 1) }) {
      #expect(Self.read(Array(bytes.prefix(length))) == nil, "\(length) bytes")
    }
  }

  @Test("one flipped bit is enough to be refused", arguments: 0..<200)
  func flipped(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var damaged = bytes
    damaged[random.number(0...damaged.count - 1)] ^= 1 << random.number(0...7)
    #expect(Self.read(damaged) == nil)
  }

  @Test("swapped and overwritten stretches are refused", arguments: 0..<50)
  func overwritten(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var damaged = bytes
    let start = random.number(0...damaged.count - 64)
    for index in start..<start + random.number(1...64) {
      damaged[index] = UInt8(truncatingIfNeeded: random.next())
    }
    if damaged != bytes { #expect(Self.read(damaged) == nil) }
  }

  @Test("bytes that are no model at all are refused")
  func other() {
    #expect(Self.read(Array("not a model of any kind, but long enough to hold a header".utf8)) == nil)
    #expect(Self.read(Array(repeating: 0, count: 4_096)) == nil)
  }

  private static func read(_ bytes: [UInt8]) -> CompiledModel? {
    bytes.withUnsafeBytes { CompiledModel(binary: ModelBytes(copying: $0)) }
  }

  /// What a matcher finds, as text.
  private static func findings(_ text: String, _ model: CompiledModel) -> [String] {
    let tokens = TokenizedText()
    Tokenizer(vocabulary: model.vocabulary).tokenize(text, into: tokens)
    let matcher = Matcher(model: model)
    _ = matcher.match(tokens)
    return matcher.hits.map {
      "\(model.rules[$0.rule].id) \($0.span.start)-\($0.span.end) \($0.silencedBy ?? -1)"
    }
  }
}
