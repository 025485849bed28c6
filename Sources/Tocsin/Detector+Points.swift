internal import TocsinScoring

extension Detector {
  /// The points of every family of a text, in thousandths.
  package func points(of text: String) -> [Int] {
    let scanner = makeScanner()
    var text = text
    text.withUTF8 { _ = scanner.assess(UnsafeRawBufferPointer($0), from: .none) }
    return scanner.assessment.points
  }
}
