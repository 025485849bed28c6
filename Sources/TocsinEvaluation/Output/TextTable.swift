/// Rows of short cells, printed in aligned columns: the first to the left, the others to the right.
struct TextTable {
  private var rows: [[String]]

  /// Starts a table with its titles; every row has as many cells as there are titles.
  init(_ titles: [String]) { rows = [titles] }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    precondition(cells.count == rows[0].count, "a row has a cell for every title")
    rows.append(cells)
  }

  /// Whether there are only titles.
  var isEmpty: Bool { rows.count == 1 }

  /// The titles, and the rows below them.
  var titles: [String] { rows[0] }
  var body: ArraySlice<[String]> { rows.dropFirst() }

  /// The titles and the rows as lines without trailing spaces.
  var lines: [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().reduce(into: "") { line, item in
        let (column, (cell, width)) = item
        let padding = String(repeating: " ", count: width - cell.count)
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
    }
  }
}
