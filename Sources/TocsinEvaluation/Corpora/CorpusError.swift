/// A corpus that cannot be used: every mistake in it: first those of single lines, in order,
/// then repeated ids and incomplete pairs.
package struct CorpusError: Error, Sendable, Equatable {
  /// The mistakes; never empty.
  package var problems: [CorpusProblem]

  /// Makes an error from at least one problem.
  package init(_ problems: [CorpusProblem]) {
    precondition(!problems.isEmpty, "a corpus without problems is not an error")
    self.problems = problems
  }
}

extension CorpusError: CustomStringConvertible {
  /// One problem a line.
  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
