/// A place in a model file, for messages: counted from 1.
package struct SourcePlace: Sendable, Hashable {
  /// The file's path, relative to the model folder.
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The same line, `offset` columns further right.
  package func advanced(by offset: Int) -> SourcePlace {
    SourcePlace(file: file, line: line, column: column + offset)
  }
}

extension SourcePlace: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
