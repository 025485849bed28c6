import Tocsin
import TocsinEvaluation
import TocsinTestSupport

/// The default model and the shipped corpus, loaded once for all tests.
enum Shipped {
  private static let loaded = Result { try Detector() }
  private static let read = Result { try Corpus(contentsOf: [Repository.corpus]) }

  static var detector: Detector { get throws { try loaded.get() } }
  static var corpus: Corpus { get throws { try read.get() } }
}

extension Scanner {
  /// Reads a string and reports on it.
  func report(_ text: String) -> Report {
    var text = text
    text.withUTF8 { _ = assess(UnsafeRawBufferPointer($0)) }
    return report(id: "1", record: 1)
  }
}
