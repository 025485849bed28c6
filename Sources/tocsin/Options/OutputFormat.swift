internal import ArgumentParser

/// An output format on the command line.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl, csv, text
}
