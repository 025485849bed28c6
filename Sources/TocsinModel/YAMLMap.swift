import Yams

/// A mapping of a model file, read strictly: every key must be asked for, or it is reported as unknown.
///
/// All accessors report what is wrong with the place and return nil or an empty value, so that one pass shows
/// every mistake of a file.
struct YAMLMap {
  let file: String
  let place: SourcePlace
  private let log: DiagnosticLog
  private var values: [String: Node] = [:]
  private var places: [String: SourcePlace] = [:]
  private let order: [String]

  /// Reads `node` as a mapping; reports and returns nil when it is something else.
  init?(_ node: Node, file: String, log: DiagnosticLog) {
    self.file = file
    self.log = log
    place = SourcePlace(node, file: file)
    guard case .mapping(let mapping) = node else {
      log.error(at: place, "not-a-mapping", "expected `key: value` lines here")
      return nil
    }
    var keys: [String] = []
    for (key, value) in mapping {
      let keyPlace = SourcePlace(key, file: file)
      guard let name = key.string else {
        log.error(at: keyPlace, "bad-key", "a key must be plain text")
        continue
      }
      if values[name] != nil {
        log.error(at: keyPlace, "duplicate-key", "`\(name)` stands here twice", help: "merge the two")
      }
      values[name] = value
      places[name] = keyPlace
      keys.append(name)
    }
    order = keys
  }

  /// The keys in file order.
  var keys: [String] { order }

  /// Reports every key that is not among `known`.
  func refuseKeys(except known: [String]) {
    for key in order where !known.contains(key) {
      log.error(
        at: places[key] ?? place, "unknown-key", "unknown key `\(key)`",
        help: Suggestion.help(for: key, among: known) ?? "known here: \(known.joined(separator: ", "))")
    }
  }

  /// Where a key's value stands, or the mapping itself when the key is missing.
  func place(of key: String) -> SourcePlace {
    values[key].map { SourcePlace($0, file: file) } ?? place
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  /// Whether the value under `key` is itself a mapping.
  func isMapping(_ key: String) -> Bool {
    if case .mapping? = values[key] { true } else { false }
  }

  /// The required text under `key`.
  func text(_ key: String) -> PlacedText? {
    guard let value = values[key] else {
      log.error(at: place, "missing-key", "`\(key)` is missing")
      return nil
    }
    return scalar(value)
  }

  /// The text under `key`, if there.
  func optionalText(_ key: String) -> PlacedText? { values[key].flatMap(scalar) }

  /// The texts of a list under `key`; a single text counts as a list of one.
  func texts(_ key: String) -> [PlacedText] {
    guard let value = values[key] else { return [] }
    if case .sequence(let items) = value { return items.compactMap(scalar) }
    return scalar(value).map { [$0] } ?? []
  }

  /// The mappings of a list under `key`.
  func maps(_ key: String) -> [YAMLMap] {
    guard let value = values[key] else { return [] }
    guard case .sequence(let items) = value else {
      log.error(at: place(of: key), "not-a-list", "`\(key)` must be a list (`- …` lines)")
      return []
    }
    return items.compactMap { YAMLMap($0, file: file, log: log) }
  }

  /// The mapping under `key`, if there.
  func map(_ key: String) -> YAMLMap? {
    values[key].flatMap { YAMLMap($0, file: file, log: log) }
  }

  func integer(_ key: String) -> Int? {
    optionalText(key).flatMap { text in
      if let number = Int(text.text) { return number }
      log.error(at: text.place, "not-a-number", "`\(key)` must be a whole number, not `\(text.text)`")
      return nil
    }
  }

  func number(_ key: String) -> Double? {
    optionalText(key).flatMap { text in
      if let number = Double(text.text) { return number }
      log.error(at: text.place, "not-a-number", "`\(key)` must be a number, not `\(text.text)`")
      return nil
    }
  }

  func boolean(_ key: String) -> Bool? {
    optionalText(key).flatMap { text in
      if let value = ["true": true, "false": false][text.text] { return value }
      log.error(at: text.place, "not-a-boolean", "`\(key)` must be true or false, not `\(text.text)`")
      return nil
    }
  }

  /// The value of an enumeration named by the text under `key`.
  func choice<Value: RawRepresentable & CaseIterable>(_ key: String) -> Value?
  where Value.RawValue == String {
    optionalText(key).flatMap { text in
      if let value = Value(rawValue: text.text) { return value }
      let known = Value.allCases.map(\.rawValue)
      log.error(
        at: text.place, "unknown-value", "`\(text.text)` is not a value of `\(key)`",
        help: Suggestion.help(for: text.text, among: known) ?? "known: \(known.joined(separator: ", "))")
      return nil
    }
  }

  private func scalar(_ node: Node) -> PlacedText? {
    let place = SourcePlace(node, file: file)
    guard case .scalar(let scalar) = node else {
      log.error(at: place, "not-text", "expected a plain text here")
      return nil
    }
    let quoted = scalar.style == .doubleQuoted || scalar.style == .singleQuoted
    return PlacedText(text: scalar.string, place: quoted ? place.advanced(by: 1) : place)
  }
}

extension SourcePlace {
  init(_ node: Node, file: String) {
    self.init(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
