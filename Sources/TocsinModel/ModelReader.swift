import Foundation
import Yams

/// Reads a model folder into a ``Model``, collecting every mistake on the way.
package struct ModelReader {
  private let root: URL
  let log: DiagnosticLog
  var model = Model()
  var paradigms: [String: [String: [String]]] = [:]

  /// Reads and validates the folder.
  ///
  /// - Parameter readsFitted: whether to read what `tocsin train` wrote; fitting starts without it.
  /// - Returns: the model, and the warnings that do not refuse it.
  /// - Throws: ``ModelError`` with every mistake when at least one is an error.
  package static func read(
    directory: String, readsFitted: Bool = true
  ) throws(ModelError) -> (model: Model, warnings: [Diagnostic]) {
    var reader = ModelReader(root: URL(filePath: directory, directoryHint: .isDirectory))
    reader.readAll()
    if readsFitted { reader.folder("fitted") { $0.readFittedWeights($1) } }
    ModelValidator(model: reader.model, log: reader.log).validate()
    if reader.log.hasErrors { throw ModelError(reader.log.sorted) }
    return (reader.model, reader.log.sorted)
  }

  private init(root: URL) {
    self.root = root
    log = DiagnosticLog()
  }

  private mutating func readAll() {
    guard FileManager.default.fileExists(atPath: root.path) else {
      log.error(
        at: SourcePlace(file: root.path, line: 1, column: 1), "no-model", "there is no such model folder")
      return
    }
    file("model.yaml") { $0.readIdentity($1) }
    file("taxonomy.yaml") { $0.readTaxonomy($1) }
    file("weights.yaml") { $0.readWeights($1) }
    file("sectors.yaml") { $0.readSectors($1) }
    file("myths.yaml") { $0.readMyths($1) }
    folder("concepts") { $0.readConcepts($1) }
    folder("inflections") { $0.readInflections($1) }
    folder("interchangeable") { $0.readInterchangeable($1) }
    for language in model.languages {
      folder("lexicons/\(language)") { $0.readLexicon($1, language: language) }
    }
    folder("rules") { $0.readRules($1) }
    folder("guards") { $0.readGuards($1) }
    folder("referrals") { $0.readReferrals($1) }
  }

  private mutating func folder(_ name: String, _ read: (inout ModelReader, YAMLMap) -> Void) {
    let url = root.appending(path: name)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for file in names.sorted() where file.hasSuffix(".yaml") { self.file("\(name)/\(file)", read) }
  }

  private mutating func file(_ name: String, _ read: (inout ModelReader, YAMLMap) -> Void) {
    let start = SourcePlace(file: name, line: 1, column: 1)
    let data: Data
    do {
      data = try Data(contentsOf: root.appending(path: name))
    } catch {
      log.error(at: start, "unreadable-file", "cannot read the file: \(error.localizedDescription)")
      return
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      log.error(at: start, "not-utf8", "the file is not valid UTF-8")
      return
    }
    do {
      guard let node = try Yams.compose(yaml: text) else {
        log.error(at: start, "empty-file", "the file says nothing")
        return
      }
      if let map = YAMLMap(node, file: name, log: log) { read(&self, map) }
    } catch let error as YamlError {
      let place = error.place(in: name)
      log.error(
        at: place, "bad-yaml", error.summary, help: "quote texts that hold `: `, ` #` or begin with `[`")
    } catch {
      log.error(at: start, "bad-yaml", "\(error)")
    }
  }
}

extension YamlError {
  fileprivate func place(in file: String) -> SourcePlace {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      SourcePlace(file: file, line: mark.line, column: mark.column)
    default: SourcePlace(file: file, line: 1, column: 1)
    }
  }

  fileprivate var summary: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      problem
    default: "\(self)"
    }
  }
}
