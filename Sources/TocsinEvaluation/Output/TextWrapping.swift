/// Breaking texts into lines for a terminal.
enum TextWrapping {
  /// Fills lines of at most `width` characters, each behind `indent`. Only a longer word exceeds the width.
  static func lines(of text: String, width: Int, indent: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
        lines.append(indent + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [indent + line]
  }
}
