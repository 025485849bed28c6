/// The columns of a CSV or TSV input.
package struct TableColumns: Sendable, Equatable {
  /// How many fields every row must have.
  package var count: Int
  /// The index of the text's column.
  package var text: Int
  /// The index of the id's column, or nil when rows go by their number.
  package var id: Int?

  /// Finds the columns by the names in a header row.
  ///
  /// Exact names come first; then upper and lower case of ASCII are taken as equal, as exports often have `Text`.
  package init(header names: [String], fields: FieldSelection) throws(ColumnError) {
    count = names.count
    guard let text = fields.textNames.lazy.compactMap({ Self.index(of: $0, in: names) }).first else {
      throw .missing(name: fields.text ?? "text", available: names)
    }
    self.text = text
    id = Self.index(of: fields.idName, in: names)
    if id == nil, let asked = fields.id { throw .missing(name: asked, available: names) }
  }

  /// Takes columns by number, from 1, for tables without a header.
  package init(count: Int, fields: FieldSelection) throws(ColumnError) {
    self.count = count
    if let name = fields.text {
      text = try Self.index(numbered: name, count: count)
    } else if count == 1 {
      text = 0
    } else {
      throw .textNotChosen(count: count)
    }
    if let name = fields.id { id = try Self.index(numbered: name, count: count) }
  }

  private static func index(of name: String, in names: [String]) -> Int? {
    names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
  }

  private static func index(numbered name: String, count: Int) throws(ColumnError) -> Int {
    guard let number = Int(name), (1...count).contains(number) else {
      throw .notANumber(name: name, count: count)
    }
    return number - 1
  }
}
