/// Lines in a square from 0 to 1 both ways, drawn as SVG by the page's template.
struct LinePlot {
  struct Line {
    var name: String
    var points: [(x: Double, y: Double)]
    /// Whether the points are marked, as those of a curve with few should be.
    var isMarked = false
  }

  /// The length of an axis in units of the picture, and what lies before it.
  private static let (length, margin) = (300.0, 40.0)
  /// A curve is drawn with about so many points.
  private static let pointLimit = 200

  var title: String
  var horizontal: String
  var vertical: String
  var lines: [Line]

  /// What the template asks for.
  var context: [String: Any] {
    [
      "title": title, "horizontal": horizontal, "vertical": vertical,
      "ticks": [0, 0.25, 0.5, 0.75, 1].map { value in
        ["label": "\(value)", "x": Self.x(value), "y": Self.y(value)] as [String: Any]
      },
      "lines": lines.enumerated().map { index, line in
        [
          "name": line.name, "style": index,
          "path": Self.path(Self.thinned(line.points)),
          "marks": line.isMarked
            ? line.points.map { ["x": Self.x($0.x), "y": Self.y($0.y), "style": index] as [String: Any] } : []
            ,
        ] as [String: Any]
      },
    ]
  }

  private static func path(_ points: [(x: Double, y: Double)]) -> String {
    points.enumerated().map { "\($0 == 0 ? "M" : "L")\(x($1.x)) \(y($1.y))" }.joined()
  }

  /// Every so manieth point, and the last.
  private static func thinned(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    let step = max(1, points.count / pointLimit)
    return points.indices.filter { $0 % step == 0 || $0 == points.count - 1 }.map { points[$0] }
  }

  private static func x(_ value: Double) -> String { coordinate(margin + value * length) }

  private static func y(_ value: Double) -> String { coordinate(10 + (1 - value) * length) }

  /// A coordinate with one decimal.
  private static func coordinate(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
