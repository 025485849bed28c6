/// The JSON of one sound line of a corpus, in which a test replaces, adds or drops keys.
struct ExampleLine {
  private var values = [
    "id": #""x-1""#, "lang": #""en""#, "kind": #""positive""#, "text": #""They hold our papers""#,
    "labels": #"["coercion"]"#, "optional": "[]", "voice": #""witness""#, "sector": "null",
    "benign": "null", "pair": "null", "note": #""documents""#,
  ]

  /// The line with the keys of `changes` set to raw JSON, or dropped where it is nil.
  init(_ changes: [String: String?] = [:]) {
    for (key, value) in changes { values[key] = value }
  }

  /// An innocent line with the given id.
  static func negative(_ id: String, _ changes: [String: String?] = [:]) -> ExampleLine {
    var line = ExampleLine([
      "id": "\"\(id)\"", "kind": #""hard-negative""#, "labels": "[]", "benign": #""news""#,
    ])
    for (key, value) in changes { line.values[key] = value }
    return line
  }

  var json: String {
    "{" + values.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}\n"
  }
}
