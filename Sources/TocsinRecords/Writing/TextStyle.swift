import Tocsin

/// How text for people looks: its width, and whether it has color.
package struct TextStyle: Sendable, Equatable {
  /// Whether ANSI colors are used; without them, evidence stands in ⟦ ⟧.
  package var usesColor: Bool
  /// How many columns a line may have.
  package var width: Int

  /// Makes a style; lines get 80 columns if nothing is known, and never more than read well.
  package init(usesColor: Bool, width: Int? = nil) {
    self.usesColor = usesColor
    self.width = min(max(width ?? 80, 40), 110)
  }

  /// The text in a color, if there is color.
  func colored(_ text: String, _ code: String) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The text as something of lesser weight.
  func dimmed(_ text: String) -> String { colored(text, "2") }

  /// The color code of a level.
  static func code(of level: Level) -> String {
    switch level {
    case .none: "2"
    case .low: "36"
    case .review: "1;33"
    case .urgent: "1;97;41"
    }
  }

  /// The color code of a family.
  static func code(of family: Family) -> String {
    switch family {
    case .force: "31"
    case .fraud: "33"
    case .coercion: "35"
    case .minor: "36"
    }
  }
}
