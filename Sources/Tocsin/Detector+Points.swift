internal import TocsinScoring

extension Detector {
  /// The points of every family of a text, in thousandths.
  package func points(of text: String) -> [Int] {
    let scanner = readWhole(text)
    return scanner.assessment.points
  }
}
