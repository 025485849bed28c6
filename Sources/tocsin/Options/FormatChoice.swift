internal import ArgumentParser
internal import TocsinRecords

/// An input format on the command line, or the wish to have it found out.
enum FormatChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, lines, paragraphs, document, jsonl, csv, tsv

  /// The format, or nil when it is to be found out.
  var format: InputFormat? { InputFormat(rawValue: rawValue) }
}
