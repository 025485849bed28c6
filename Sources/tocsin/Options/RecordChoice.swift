internal import ArgumentParser

/// Which records are written.
enum RecordChoice: String, ExpressibleByArgument, CaseIterable {
  case all, flagged
}
