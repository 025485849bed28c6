internal import ArgumentParser
internal import TocsinEvaluation

/// A part of a corpus on the command line.
enum SplitChoice: String, ExpressibleByArgument, CaseIterable {
  case all, train, held

  /// The part itself.
  var split: CorpusSplit {
    switch self {
    case .all: .all
    case .train: .train
    case .held: .held
    }
  }
}
