import Tocsin

/// Breaks a marked excerpt into lines of a given width, with its marks or colors.
struct LineWrapper {
  private struct Cell {
    var character: Character
    var width: Int
    var family: Family?
  }

  private let style: TextStyle
  private let width: Int
  private var lines: [String] = []
  private var line: [Cell] = []
  private var lineWidth = 0
  private var word: [Cell] = []
  private var wordWidth = 0

  private init(style: TextStyle, width: Int) {
    self.style = style
    self.width = width
  }

  /// The lines of an excerpt.
  static func lines(of excerpt: MarkedExcerpt, style: TextStyle, width: Int) -> [String] {
    var wrapper = LineWrapper(style: style, width: width)
    for piece in excerpt.pieces {
      let text = TerminalText.safe(piece.text, keepsLines: true)
      let isMarked = piece.family != nil && !style.usesColor
      for character in isMarked ? "⟦\(text)⟧" : text {
        wrapper.add(
          Cell(character: character, width: TerminalText.width(of: character), family: piece.family))
      }
    }
    wrapper.endWord()
    wrapper.endLine()
    return wrapper.lines
  }

  private mutating func add(_ cell: Cell) {
    if cell.character == "\n" {
      endWord()
      endLine()
    } else if cell.character == " " {
      endWord()
      if !line.isEmpty, line.last?.character != " " {
        line.append(cell)
        lineWidth += 1
      }
    } else {
      if wordWidth + cell.width > width { endWord() }
      word.append(cell)
      wordWidth += cell.width
    }
  }

  private mutating func endWord() {
    if lineWidth + wordWidth > width { endLine() }
    line += word
    lineWidth += wordWidth
    word = []
    wordWidth = 0
  }

  private mutating func endLine() {
    while line.last?.character == " " { line.removeLast() }
    if !line.isEmpty { lines.append(rendered(line)) }
    line = []
    lineWidth = 0
  }

  private func rendered(_ cells: [Cell]) -> String {
    var result = ""
    var index = 0
    while index < cells.count {
      let family = cells[index].family
      var run = ""
      while index < cells.count, cells[index].family == family {
        run.append(cells[index].character)
        index += 1
      }
      result += family.map { style.colored(run, "4;1;" + TextStyle.code(of: $0)) } ?? run
    }
    return result
  }
}
