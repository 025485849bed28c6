import Foundation
import Yams

/// Reads a model folder into a ``Model``, collecting every mistake on the way.
package struct ModelReader {
  private var files: ModelFiles
  let log: DiagnosticLog
  var model = Model()
  var paradigms: [String: [String: [String]]] = [:]
  /// Whether the files of an overlay are being read, of which less is asked.
  private(set) var isOverlay = false

  /// Reads and validates a folder.
  ///
  /// - Parameters:
  ///   - overlays: folders with changes, applied in this order.
  ///   - readsFitted: whether to read what `tocsin train` wrote; fitting starts without it.
  /// - Returns: the model, and the warnings that do not refuse it.
  /// - Throws: ``ModelError`` with every mistake when at least one is an error.
  package static func read(
    directory: String, overlays: [String] = [], readsFitted: Bool = true
  ) throws(ModelError) -> (model: Model, warnings: [Diagnostic]) {
    let files = ModelFiles(directory: directory)
    guard files.exist else {
      let place = SourcePlace(file: directory, line: 1, column: 1)
      throw ModelError([Diagnostic(at: place, code: "no-model", "there is no such model folder")])
    }
    return try read(files, overlays: overlays, readsFitted: readsFitted)
  }

  /// Reads and validates the files of a model.
  package static func read(
    _ files: ModelFiles, overlays: [String] = [], readsFitted: Bool = true
  ) throws(ModelError) -> (model: Model, warnings: [Diagnostic]) {
    var reader = ModelReader(files: files)
    reader.readAll()
    if readsFitted { reader.folder("fitted") { $0.readFittedWeights($1) } }
    for overlay in overlays { reader.readOverlay(in: overlay) }
    ModelValidator(model: reader.model, log: reader.log).validate()
    if reader.log.hasErrors { throw ModelError(reader.log.sorted) }
    return (reader.model, reader.log.sorted)
  }

  private init(files: ModelFiles) {
    self.files = files
    log = DiagnosticLog()
  }

  private mutating func readAll() {
    file("model.yaml") { $0.readIdentity($1) }
    file("taxonomy.yaml") { $0.readTaxonomy($1) }
    file("weights.yaml") { $0.readWeights($1) }
    file("sectors.yaml") { $0.readSectors($1) }
    file("myths.yaml") { $0.readMyths($1) }
    folder("concepts") { $0.readConcepts($1) }
    folder("inflections") { $0.readInflections($1) }
    folder("interchangeable") { $0.readInterchangeable($1) }
    readWords()
    folder("rules") { $0.readRules($1) }
    folder("guards") { $0.readGuards($1) }
    folder("referrals") { $0.readReferrals($1) }
  }

  private mutating func readWords() {
    for language in model.languages {
      folder("lexicons/\(language)") { $0.readLexicon($1, language: language) }
    }
  }

  /// Applies the changes of a folder: what it disables goes first, so that its own rules may take the ids.
  private mutating func readOverlay(in directory: String) {
    files = ModelFiles(directory: directory, prefix: directory.hasSuffix("/") ? directory : directory + "/")
    isOverlay = true
    guard files.exist else {
      let place = SourcePlace(file: directory, line: 1, column: 1)
      return log.error(at: place, "no-overlay", "there is no such folder with an overlay")
    }
    var settings: YAMLMap?
    if files.has("overlay.yaml") {
      file("overlay.yaml") { reader, map in
        reader.disable(map)
        settings = map
      }
    }
    folder("concepts") { $0.readConcepts($1) }
    readWords()
    folder("rules") { $0.readRules($1) }
    folder("guards") { $0.readGuards($1) }
    folder("referrals") { $0.readReferrals($1) }
    if let settings { readOverlay(settings, name: directory) }
  }

  private mutating func folder(_ name: String, _ read: (inout ModelReader, YAMLMap) -> Void) {
    for file in files.names(in: name) { self.file(file, read) }
  }

  private mutating func file(_ path: String, _ read: (inout ModelReader, YAMLMap) -> Void) {
    let name = files.prefix + path
    let start = SourcePlace(file: name, line: 1, column: 1)
    let data: Data
    do {
      data = try files.content(of: path)
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
