import FoundationEssentials

/// Reads corpus files and gathers every mistake before anything is refused.
struct CorpusReader {
  private var examples: [(example: LabeledExample, file: String, line: Int)] = []
  private var problems: [CorpusProblem] = []

  /// Reads one file, or every `*.jsonl` below a folder.
  mutating func read(_ path: String) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return report(path, nil, "no such file or folder")
    }
    guard isFolder else { return readFile(path) }
    do {
      let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".jsonl") }
      if names.isEmpty { report(path, nil, "no *.jsonl file in this folder") }
      let root = path.hasSuffix("/") ? path : path + "/"
      for name in names.sorted() { readFile(root + name) }
    } catch {
      report(path, nil, "cannot list this folder")
    }
  }

  /// The examples, once everything that concerns more than one of them is checked too.
  mutating func finish() throws(CorpusError) -> [LabeledExample] {
    checkIDs()
    checkPairs()
    guard problems.isEmpty else { throw CorpusError(problems) }
    return examples.map(\.example)
  }

  private mutating func readFile(_ path: String) {
    guard let data = FileManager.default.contents(atPath: path) else {
      return report(path, nil, "cannot read this file")
    }
    var lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty { report(path, nil, "no text in this file") }
    for (index, line) in lines.enumerated() {
      var parser = ExampleParser(line: line)
      if let example = parser.parse() { examples.append((example, path, index + 1)) }
      for message in parser.problems { report(path, index + 1, message) }
    }
  }

  private mutating func checkIDs() {
    var places: [String: String] = [:]
    for (example, file, line) in examples {
      if let first = places[example.id] {
        report(file, line, "the id '\(example.id)' is already used at \(first)")
      } else {
        places[example.id] = "\(file):\(line)"
      }
    }
  }

  private mutating func checkPairs() {
    let members = Dictionary(grouping: examples.indices) { examples[$0].example.pair }
    for (pair, indices) in members.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let pair else { continue }
      let kinds = indices.map { examples[$0].example.kind }
      if kinds.count == 2, Set(kinds) == [.positive, .hardNegative] { continue }
      let place = examples[indices[0]]
      let found = kinds.map(\.rawValue).joined(separator: ", ")
      report(place.file, place.line, "pair '\(pair)' needs one positive and one hard-negative, has \(found)")
    }
  }

  private mutating func report(_ file: String, _ line: Int?, _ message: String) {
    problems.append(CorpusProblem(file: file, line: line, message: message))
  }
}
