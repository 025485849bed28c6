import Foundation
import Testing

/// One line of JSON output, to be asked for what is in it.
struct JSONLine {
  private let object: [String: Any]

  init(_ line: String) throws {
    object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  /// The lines of an output.
  static func all(_ output: String) throws -> [JSONLine] {
    try output.split(separator: "\n").map { try JSONLine(String($0)) }
  }

  var id: String? { object["id"] as? String }
  var record: Int? { object["record"] as? Int }
  var level: String? { object["level"] as? String }
  /// The code of a record error.
  var error: String? { (object["error"] as? [String: Any])?["code"] as? String }
  /// The words of the evidence.
  var evidence: [String?] { (object["evidence"] as? [[String: Any]] ?? []).map { $0["text"] as? String } }
}
