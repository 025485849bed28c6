/// How the bytes of an input are divided into records.
package enum InputFormat: String, Sendable, CaseIterable {
  /// One record a line; lines that are empty or only blanks are none.
  case lines
  /// One record a run of lines between blank lines.
  case paragraphs
  /// One record an input.
  case document
  /// One JSON object a line.
  case jsonl
  /// Comma-separated values after RFC 4180.
  case csv
  /// Tab-separated values, quoted like CSV.
  case tsv

  /// The format that a file name's extension stands for, or nil when it says nothing.
  package init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[dot...].lowercased() {
    case ".jsonl", ".ndjson": self = .jsonl
    case ".csv": self = .csv
    case ".tsv", ".tab": self = .tsv
    default: return nil
    }
  }

  /// The byte between two fields, for the formats that have one.
  package var delimiter: UInt8? {
    switch self {
    case .csv: UInt8(ascii: ",")
    case .tsv: UInt8(ascii: "\t")
    default: nil
    }
  }
}
